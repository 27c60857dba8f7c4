package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PackedParts;
import dev.jointlambda.runtime.spi.Value;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link Value} as a map attribute. */
final class ValueItem {
    private ValueItem() {}

    static AttributeValue write(Value value) {
        if (value instanceof Value.Inline inline) {
            return AttributeValue.fromM(Map.of("bytes", bytes(inline.bytes().array())));
        }
        if (value instanceof Value.InRow row) {
            return AttributeValue.fromM(Map.of("row", AttributeValue.fromS(row.key()), "length", number(row.length())));
        }
        if (value instanceof Value.InParts list) {
            return AttributeValue.fromM(Map.of(
                    "parts", bytes(PackedParts.pack(list.parts())),
                    "cloud", AttributeValue.fromS(list.cloud().name())));
        }
        Value.InObject object = (Value.InObject) value;
        return AttributeValue.fromM(Map.of(
                "object", AttributeValue.fromS(object.key()),
                "cloud", AttributeValue.fromS(object.cloud().name()),
                "sha256", AttributeValue.fromS(object.sha256()),
                "length", number(object.length())));
    }

    static Value read(Item item) {
        if (item.has("bytes")) {
            return new Value.Inline(Bytes.of(item.bytes("bytes")));
        }
        if (item.has("row")) {
            return new Value.InRow(item.text("row"), (int) item.number("length"));
        }
        if (item.has("parts")) {
            return new Value.InParts(Cloud.valueOf(item.text("cloud")), PackedParts.unpack(item.bytes("parts")));
        }
        return new Value.InObject(
                Cloud.valueOf(item.text("cloud")), item.text("object"), item.text("sha256"), item.number("length"));
    }

    static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
