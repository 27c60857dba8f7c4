package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link JoinRow} as an item: an attribute per slot that carries an outcome, a number set of marks per owner. */
final class JoinItem {
    static final String EXPECTED = "expected";
    private static final String SLOT = "slot";
    private static final String MARKS = "marks";

    private JoinItem() {}

    static String slotName(int slot) {
        return SLOT + slot;
    }

    static String marksName(Cloud owner) {
        return MARKS + owner.name();
    }

    static AttributeValue write(Slot slot) {
        return AttributeValue.fromM(Map.of(
                "step", AttributeValue.fromS(slot.step()),
                "outcome", AttributeValue.fromS(slot.outcome().name()),
                "value", ValueItem.write(slot.value()),
                "nonce", AttributeValue.fromS(slot.nonce()),
                "at", ValueItem.number(slot.at())));
    }

    static JoinRow read(Item item) {
        Map<Integer, Slot> slots = new HashMap<>();
        Map<Cloud, Set<Integer>> marks = new EnumMap<>(Cloud.class);
        item.attributes().forEach((name, value) -> {
            if (name.startsWith(SLOT)) {
                slots.put(Integer.valueOf(name.substring(SLOT.length())), slot(item.map(name)));
            } else if (name.startsWith(MARKS)) {
                Set<Integer> marked = new HashSet<>();
                value.ns().forEach(number -> marked.add(Integer.valueOf(number)));
                marks.put(Cloud.valueOf(name.substring(MARKS.length())), marked);
            }
        });
        return new JoinRow((int) item.number(EXPECTED), slots, marks);
    }

    private static Slot slot(Item item) {
        return new Slot(
                item.text("step"),
                Outcome.valueOf(item.text("outcome")),
                ValueItem.read(item.map("value")),
                item.text("nonce"),
                item.number("at"));
    }
}
