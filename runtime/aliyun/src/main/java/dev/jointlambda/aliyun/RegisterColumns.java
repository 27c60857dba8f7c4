package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a register stands in a row: one column per successor, so that one successor can be moved by itself. */
final class RegisterColumns {
    static final String MULTI = "multi";
    private static final String ORDER = "successors";
    private static final String SEPARATOR = ",";

    private RegisterColumns() {}

    /** The column that holds a successor's owner. */
    static String placed(String successor) {
        return "to_" + successor;
    }

    static Columns write(Register register) {
        Columns columns = Columns.empty()
                .text("outcome", register.outcome().name())
                .text("nonce", register.nonce())
                .number("items", register.items())
                .number("at", register.at())
                .flag(MULTI, register.multi());
        ValueColumns.write(columns, "", register.value());
        register.placed().forEach((successor, owner) -> columns.text(placed(successor), owner.name()));
        if (!register.placed().isEmpty()) {
            columns.text(ORDER, String.join(SEPARATOR, register.placed().keySet()));
        }
        return columns;
    }

    static Register read(Columns columns) {
        return new Register(
                Outcome.valueOf(columns.text("outcome")),
                ValueColumns.read(columns, ""),
                columns.text("nonce"),
                placed(columns),
                columns.integer("items"),
                columns.number("at"),
                columns.flag(MULTI));
    }

    private static Map<String, Cloud> placed(Columns columns) {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        String order = columns.textOrNull(ORDER);
        if (order != null) {
            for (String successor : order.split(SEPARATOR, -1)) {
                placed.put(successor, Cloud.valueOf(columns.text(placed(successor))));
            }
        }
        return placed;
    }
}
