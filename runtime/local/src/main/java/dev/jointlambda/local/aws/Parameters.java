package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The parameters of one request, or of a part of it. What has another type than it must is an error. */
final class Parameters {
    /** Parameters that ask for figures beside the answer; they change nothing. */
    private static final Set<String> FIGURES = Set.of("ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private final Map<String, JsonNode> all;

    private Parameters(Map<String, JsonNode> all) {
        this.all = all;
    }

    static Parameters parse(Bytes body) {
        JsonNode json;
        try {
            json = JsonNode.parser().parse(body.array());
        } catch (UncheckedIOException e) {
            throw AwsError.of(400, "SerializationException", "The body is not JSON");
        }
        return of(json);
    }

    static Parameters of(JsonNode json) {
        if (!json.isObject()) {
            throw wrong("a structure");
        }
        return new Parameters(json.asObject());
    }

    /** Refuses every parameter that is not one of these. */
    Parameters only(String... known) {
        Set<String> unknown = new TreeSet<>(all.keySet());
        unknown.removeAll(List.of(known));
        unknown.removeAll(FIGURES);
        if (!unknown.isEmpty()) {
            throw AwsError.validation("The local DynamoDB does not know the parameter " + String.join(", ", unknown));
        }
        return this;
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    String required(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw missing(name);
        }
        return value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = all.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong("a string for " + name);
        }
        return value.asString();
    }

    boolean flag(String name, boolean unlessSet) {
        JsonNode value = all.get(name);
        if (value == null || value.isNull()) {
            return unlessSet;
        }
        if (!value.isBoolean()) {
            throw wrong("true or false for " + name);
        }
        return value.asBoolean();
    }

    int positive(String name, int unlessSet) {
        JsonNode value = all.get(name);
        if (value == null || value.isNull()) {
            return unlessSet;
        }
        if (!value.isNumber() || !value.asNumber().matches("-?[0-9]{1,9}")) {
            throw wrong("a whole number for " + name);
        }
        int number = Integer.parseInt(value.asNumber());
        if (number < 1) {
            throw AwsError.validation("1 validation error detected: Value '" + number + "' at '" + name
                    + "' failed to satisfy constraint: Member must have value greater than or equal to 1");
        }
        return number;
    }

    Parameters structure(String name) {
        JsonNode value = all.get(name);
        if (value == null) {
            throw missing(name);
        }
        return of(value);
    }

    Map<String, JsonNode> members(String name) {
        return structure(name).all;
    }

    List<JsonNode> list(String name) {
        JsonNode value = all.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!value.isArray()) {
            throw wrong("a list for " + name);
        }
        return value.asArray();
    }

    Map<String, Cell> attributes(String name) {
        JsonNode value = all.get(name);
        if (value == null) {
            throw missing(name);
        }
        return Attributes.readAll(value);
    }

    Placeholders placeholders() {
        Map<String, String> names = new LinkedHashMap<>();
        if (has("ExpressionAttributeNames")) {
            Parameters given = structure("ExpressionAttributeNames");
            given.all.keySet().forEach(name -> names.put(name, given.required(name)));
        }
        return new Placeholders(
                names, has("ExpressionAttributeValues") ? attributes("ExpressionAttributeValues") : Map.of());
    }

    private static AwsError missing(String name) {
        return AwsError.validation("1 validation error detected: Value null at '" + name
                + "' failed to satisfy constraint: Member must not be null");
    }

    private static AwsError wrong(String expected) {
        return AwsError.of(400, "SerializationException", "Expected " + expected);
    }
}
