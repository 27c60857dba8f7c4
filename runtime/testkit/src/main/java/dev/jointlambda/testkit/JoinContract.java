package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Join rows. */
interface JoinContract extends StoreUnderTest {
    @Test
    default void absentJoinRowIsNull() {
        StepKey join = Samples.key();

        assertNull(store().readJoin(join, true));
        assertNull(store().readJoin(join, false));
    }

    @Test
    default void firstArrivalCreatesTheRow() {
        StepKey join = Samples.key();
        JoinRow expected = new JoinRow(2, Map.of(1, Samples.slot("b")), Map.of());

        assertEquals(expected, store().arrive(join, 2, 1, Samples.slot("b")));

        assertEquals(expected, store().readJoin(join, true));
        assertFalse(expected.complete());
    }

    @Test
    default void lastArrivalSeesTheWholeRow() {
        StepKey join = Samples.key();
        store().arrive(join, 2, 1, Samples.slot("b"));

        JoinRow row = store().arrive(join, 2, 0, Samples.slot("a"));

        assertEquals(new JoinRow(2, Map.of(0, Samples.slot("a"), 1, Samples.slot("b")), Map.of()), row);
        assertTrue(row.complete());
    }

    @Test
    default void firstWriteOfASlotWins() {
        StepKey join = Samples.key();
        JoinRow first = store().arrive(join, 2, 0, Samples.slot("first"));

        assertEquals(first, store().arrive(join, 2, 0, Samples.slot("second")));

        assertEquals(first, store().readJoin(join, true));
    }

    @Test
    default void slotKeepsTheStepThatFilledItFirst() {
        StepKey join = Samples.key();
        store().arrive(join, 2, 0, Samples.slot("charge", "n"));

        assertEquals(
                new JoinRow(2, Map.of(0, Samples.slot("charge", "n")), Map.of()),
                store().arrive(join, 2, 0, Samples.slot("refuse", "m")));
        assertEquals(new JoinRow(2, Map.of(0, Samples.slot("charge", "n")), Map.of()), store().readJoin(join, true));
    }

    @Test
    default void repeatedArrivalReturnsWhatCameSince() {
        StepKey join = Samples.key();
        store().arrive(join, 2, 0, Samples.slot("a"));
        JoinRow full = store().arrive(join, 2, 1, Samples.slot("b"));

        assertEquals(full, store().arrive(join, 2, 0, Samples.slot("a")));
    }

    @Test
    default void slotsKeepEveryKindOfOutcome() {
        StepKey join = Samples.key();
        Map<Integer, Slot> slots = new HashMap<>();
        slots.put(0, new Slot("charge", Outcome.FAILED, Samples.inline("{\"type\":\"X\"}"), "n0", 1));
        slots.put(1, new Slot("ship", Outcome.OK, Samples.object(), "n1", 2));
        slots.put(2, new Slot("ship", Outcome.OK, new Value.InRow("V#reserve##n2", 300), "n2", Long.MAX_VALUE / 2));
        slots.put(3, new Slot("ship", Outcome.OK, new Value.Inline(Bytes.of(new byte[0])), "n3", 4));
        slots.put(4, new Slot("ship", Outcome.OK, new Value.Inline(Bytes.of(Samples.everyByte())), "n4", 5));
        slots.put(5, new Slot("ship", Outcome.OK, Samples.inline(Samples.UNICODE), "n5", 6));
        slots.put(6, new Slot("list", Outcome.OK, Samples.parts(3), "n6", 7));
        slots.forEach((slot, outcome) -> store().arrive(join, 7, slot, outcome));

        assertEquals(new JoinRow(7, slots, Map.of()), store().readJoin(join, true));
    }

    @Test
    default void markNotesTheOwnerOfTheRegister() {
        StepKey join = Samples.key();

        assertEquals(new JoinRow(3, Map.of(), Map.of(ALIYUN, Set.of(2))), store().mark(join, 3, 2, ALIYUN));
        assertEquals(
                new JoinRow(3, Map.of(), Map.of(ALIYUN, Set.of(2), AWS, Set.of(0))), store().mark(join, 3, 0, AWS));
    }

    @Test
    default void repeatedMarkChangesNothing() {
        StepKey join = Samples.key();
        JoinRow once = store().mark(join, 3, 2, ALIYUN);

        assertEquals(once, store().mark(join, 3, 2, ALIYUN));
        assertEquals(1, once.arrived());
    }

    @Test
    default void marksAndOutcomesMayBeInOneRow() {
        StepKey join = Samples.key();
        store().mark(join, 2, 0, AWS);

        JoinRow row = store().arrive(join, 2, 1, Samples.slot("b"));

        assertEquals(new JoinRow(2, Map.of(1, Samples.slot("b")), Map.of(AWS, Set.of(0))), row);
        assertTrue(row.complete());
        assertEquals(row, store().readJoin(join, true));
    }

    @Test
    default void aThousandMarksFitInARow() throws Exception {
        StepKey join = Samples.key();
        int threads = 4;
        List<Callable<Boolean>> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            runners.add(() -> {
                boolean complete = false;
                for (int slot = first; slot < 1000; slot += threads) {
                    complete |= store().mark(join, 1000, slot, slot % 5 == 0 ? ALIYUN : AWS)
                            .complete();
                }
                return complete;
            });
        }

        assertTrue(Race.of(runners).contains(true), "whoever marked last saw the row complete");

        Set<Integer> onAliyun = new HashSet<>();
        Set<Integer> onAws = new HashSet<>();
        for (int slot = 0; slot < 1000; slot++) {
            (slot % 5 == 0 ? onAliyun : onAws).add(slot);
        }
        assertEquals(new JoinRow(1000, Map.of(), Map.of(ALIYUN, onAliyun, AWS, onAws)), store().readJoin(join, true));
    }

    @Test
    default void thirtyTwoOutcomesFitInARow() {
        StepKey join = Samples.key();
        Map<Integer, Slot> slots = new HashMap<>();
        for (int slot = 0; slot < 32; slot++) {
            Value value = new Value.Inline(Bytes.of(Samples.bytes(256)));
            slots.put(slot, new Slot("ship", Outcome.OK, value, "nonce" + slot, slot));
            store().arrive(join, 32, slot, new Slot("ship", Outcome.OK, value, "nonce" + slot, slot));
        }

        assertEquals(new JoinRow(32, slots, Map.of()), store().readJoin(join, true));
    }

    @Test
    default void joinRowsOfSeveralInstancesDoNotMix() {
        StepKey one = new StepKey(Samples.execution(), "sum", "0");
        StepKey other = new StepKey(one.execution(), "sum", "0.0");
        store().mark(one, 2, 0, AWS);

        assertEquals(new JoinRow(2, Map.of(), Map.of(AWS, Set.of(1))), store().mark(other, 2, 1, AWS));
    }

    @Test
    default void joinRowAndRegisterOfAStepDoNotMix() {
        StepKey key = Samples.key();
        store().mark(key, 2, 0, AWS);

        assertEquals(Map.of(), store().readAll(List.of(key)));
        assertEquals(Samples.register("mine"), store().putIfAbsent(key, Samples.register("mine")));
        assertEquals(new JoinRow(2, Map.of(), Map.of(AWS, Set.of(0))), store().readJoin(key, true));
    }
}
