package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.StoreException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, or a map in one, being read. What is not as written by us is a {@link StoreException} that names the row.
 *
 * @param of what it is part of, for messages
 * @param attributes the attributes
 */
record Item(String of, Map<String, AttributeValue> attributes) {
    static Item of(RowKey key, Map<String, AttributeValue> attributes) {
        return new Item("row \"" + key + "\"", attributes);
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return kind(name, "text", attribute(name).s());
    }

    long number(String name) {
        return Long.parseLong(kind(name, "a number", attribute(name).n()));
    }

    boolean flag(String name) {
        return kind(name, "true or false", attribute(name).bool());
    }

    byte[] bytes(String name) {
        return kind(name, "bytes", attribute(name).b()).asByteArrayUnsafe();
    }

    Item map(String name) {
        AttributeValue value = attribute(name);
        if (!value.hasM()) {
            throw wrong(name, "a map");
        }
        return new Item(of, value.m());
    }

    List<AttributeValue> list(String name) {
        AttributeValue value = attribute(name);
        if (!value.hasL()) {
            throw wrong(name, "a list");
        }
        return value.l();
    }

    private AttributeValue attribute(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new StoreException(of + " has no attribute \"" + name + "\": nobody else may write to the table");
        }
        return value;
    }

    private <T> T kind(String name, String kind, @Nullable T value) {
        if (value == null) {
            throw wrong(name, kind);
        }
        return value;
    }

    private StoreException wrong(String name, String kind) {
        return new StoreException(
                of + " has an attribute \"" + name + "\" that is not " + kind + ": nobody else may write to the table");
    }
}
