package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PackedParts;
import dev.jointlambda.runtime.spi.Value;

/** How a value stands in a row. The prefix tells several values of one row apart. */
final class ValueColumns {
    private ValueColumns() {}

    static void write(Columns columns, String prefix, Value value) {
        if (value instanceof Value.Inline inline) {
            columns.bytes(prefix + "value", inline.bytes().array());
        } else if (value instanceof Value.InObject object) {
            columns.text(prefix + "object", object.key())
                    .text(prefix + "cloud", object.cloud().name())
                    .text(prefix + "sha256", object.sha256())
                    .number(prefix + "length", object.length());
        } else if (value instanceof Value.InParts list) {
            columns.bytes(prefix + "parts", PackedParts.pack(list.parts()))
                    .text(prefix + "cloud", list.cloud().name());
        } else if (value instanceof Value.InRow row) {
            columns.text(prefix + "row", row.key()).number(prefix + "length", row.length());
        }
    }

    static Value read(Columns columns, String prefix) {
        if (columns.has(prefix + "object")) {
            return new Value.InObject(
                    Cloud.valueOf(columns.text(prefix + "cloud")),
                    columns.text(prefix + "object"),
                    columns.text(prefix + "sha256"),
                    columns.number(prefix + "length"));
        }
        if (columns.has(prefix + "parts")) {
            return new Value.InParts(
                    Cloud.valueOf(columns.text(prefix + "cloud")), PackedParts.unpack(columns.bytes(prefix + "parts")));
        }
        if (columns.has(prefix + "row")) {
            return new Value.InRow(columns.text(prefix + "row"), columns.integer(prefix + "length"));
        }
        return new Value.Inline(Bytes.of(columns.bytes(prefix + "value")));
    }
}
