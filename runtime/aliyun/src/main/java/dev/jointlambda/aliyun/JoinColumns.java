package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a join row stands in a row: {@code s<slot>_outcome} and its companions for an arrival that carries its outcome,
 * {@code m<slot>} for one that is marked.
 */
final class JoinColumns {
    private static final String EXPECTED = "expected";
    private static final String OUTCOME = "_outcome";

    private JoinColumns() {}

    /** The column that is there once the slot is filled with an outcome; never an empty text. */
    static String filled(int slot) {
        return "s" + slot + OUTCOME;
    }

    /** The column that is there once the slot is marked; never an empty text. */
    static String marked(int slot) {
        return "m" + slot;
    }

    static Columns fill(int expected, int number, Slot slot) {
        String prefix = "s" + number + "_";
        Columns columns = Columns.empty()
                .number(EXPECTED, expected)
                .text(filled(number), slot.outcome().name())
                .text(prefix + "step", slot.step())
                .text(prefix + "nonce", slot.nonce())
                .number(prefix + "at", slot.at());
        ValueColumns.write(columns, prefix, slot.value());
        return columns;
    }

    static Columns mark(int expected, int slot, Cloud owner) {
        return Columns.empty().number(EXPECTED, expected).text(marked(slot), owner.name());
    }

    static JoinRow read(Columns columns) {
        Map<Integer, Slot> slots = new HashMap<>();
        Map<Cloud, Set<Integer>> marks = new EnumMap<>(Cloud.class);
        for (String name : columns.names()) {
            if (name.startsWith("m")) {
                marks.computeIfAbsent(Cloud.valueOf(columns.text(name)), cloud -> new TreeSet<>())
                        .add(Integer.valueOf(name.substring(1)));
            } else if (name.endsWith(OUTCOME)) {
                int slot = Integer.parseInt(name.substring(1, name.length() - OUTCOME.length()));
                slots.put(slot, slot(columns, "s" + slot + "_"));
            }
        }
        return new JoinRow(columns.integer(EXPECTED), slots, marks);
    }

    private static Slot slot(Columns columns, String prefix) {
        return new Slot(
                columns.text(prefix + "step"),
                Outcome.valueOf(columns.text(prefix + "outcome")),
                ValueColumns.read(columns, prefix),
                columns.text(prefix + "nonce"),
                columns.number(prefix + "at"));
    }
}
