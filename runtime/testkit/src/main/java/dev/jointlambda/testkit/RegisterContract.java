package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commit of a register. */
interface RegisterContract extends StoreUnderTest {
    @Test
    default void commitReturnsWhatItStored() {
        assertStored(Samples.key(), Samples.register("mine"));
    }

    @Test
    default void secondCommitChangesNothingAndReturnsTheFirst() {
        StepKey key = Samples.key();
        Register first = Samples.register("first");
        store().putIfAbsent(key, first);

        assertEquals(first, store().putIfAbsent(key, Samples.register("second")));

        assertEquals(Map.of(key, first), store().readAll(List.of(key)));
    }

    @Test
    default void repeatedCommitReturnsItsOwn() {
        StepKey key = Samples.key();
        Register mine = Samples.register("mine");
        store().putIfAbsent(key, mine);

        assertEquals(mine, store().putIfAbsent(key, mine));
    }

    @Test
    default void commitAfterATakeOverReturnsTheTakenOver() {
        StepKey key = Samples.key();
        store().putIfAbsent(key, Samples.register("mine"));
        Register taken = store().takeOver(key);

        assertEquals(taken, store().putIfAbsent(key, Samples.register("mine")));
    }

    @Test
    default void failureComesBackAsItWas() {
        assertStored(
                Samples.key(),
                new Register(Outcome.FAILED, Samples.inline("{\"type\":\"X\"}"), "n", Map.of(), -1, 1, false));
    }

    @Test
    default void referenceToAnObjectComesBackAsItWas() {
        assertStored(Samples.key(), Samples.register(Samples.object(), "n"));
    }

    @Test
    default void referenceToAValueRowComesBackAsItWas() {
        StepKey key = Samples.key();
        assertStored(key, Samples.register(new Value.InRow(key.valueKey("n"), 257), "n"));
    }

    @Test
    default void listInPartsComesBackAsItWas() {
        for (int parts : new int[] {1, 2, 3000}) {
            assertStored(Samples.key(), Samples.register(Samples.parts(parts), "n"));
        }
        String hash = "f".repeat(64);
        assertStored(
                Samples.key(),
                Samples.register(
                        new Value.InParts(
                                Cloud.ALIYUN, List.of(new Value.Part(hash, Integer.MAX_VALUE, Integer.MAX_VALUE))),
                        "n"));
    }

    @Test
    default void numberOfItemsComesBackAsItWas() {
        for (int items : new int[] {-1, 0, 1, 1_000_000}) {
            assertStored(
                    Samples.key(),
                    new Register(Outcome.OK, Samples.inline("[]"), "n", Samples.placed(), items, 1, false));
        }
    }

    @Test
    default void placementKeepsItsOrder() {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        List<String> successors = List.of("zebra", "Apple", "m_1", "a", "Z9", "b");
        for (String successor : successors) {
            placed.put(successor, placed.size() % 2 == 0 ? Cloud.ALIYUN : Cloud.AWS);
        }
        StepKey key = Samples.key();

        Register stored =
                store().putIfAbsent(key, new Register(Outcome.OK, Samples.inline("1"), "n", placed, -1, 1, false));

        assertEquals(successors, new ArrayList<>(stored.placed().keySet()));
        Register read = store().readAll(List.of(key)).get(key);
        assertEquals(
                successors,
                read == null ? List.of() : new ArrayList<>(read.placed().keySet()));
        assertEquals(placed, stored.placed());
    }

    @Test
    default void placementMayBeEmpty() {
        assertStored(Samples.key(), new Register(Outcome.OK, Samples.inline("1"), "n", Map.of(), -1, 1, false));
    }

    @Test
    default void valueMayBeEmpty() {
        assertValueStored(new byte[0]);
    }

    @Test
    default void valueMayHaveAnyBytes() {
        assertValueStored(Samples.everyByte());
    }

    @Test
    default void valueMayHaveAnyCharacters() {
        assertValueStored(Bytes.utf8(Samples.UNICODE).array());
    }

    @Test
    default void valueMayBeAsLongAsTheInlineLimit() {
        assertValueStored(Samples.bytes(store().inlineLimit()));
    }

    @Test
    default void stepsAndIndexesDoNotMix() {
        StepKey key = Samples.key();
        List<StepKey> keys = List.of(
                new StepKey(key.execution(), "a", ""),
                new StepKey(key.execution(), "a", "1"),
                new StepKey(key.execution(), "a", "11"),
                new StepKey(key.execution(), "a", "1.1"),
                new StepKey(key.execution(), "a1", ""),
                new StepKey(key.execution(), "A", ""),
                new StepKey(key.execution(), "a_", "1"),
                new StepKey(key.execution(), "a", "123456.0.99"));
        Map<StepKey, Register> expected = new LinkedHashMap<>();
        for (StepKey each : keys) {
            Register register = Samples.register("n" + expected.size());
            expected.put(each, register);
            assertEquals(register, store().putIfAbsent(each, register));
        }

        assertEquals(expected, store().readAll(keys));
    }

    @Test
    default void executionsDoNotMix() {
        StepKey one = Samples.key();
        StepKey other = Samples.key();
        store().putIfAbsent(one, Samples.register("one"));

        assertEquals(Samples.register("other"), store().putIfAbsent(other, Samples.register("other")));
    }

    private void assertValueStored(byte[] bytes) {
        assertStored(Samples.key(), Samples.register(new Value.Inline(Bytes.of(bytes)), "n"));
    }

    private void assertStored(StepKey key, Register register) {
        assertEquals(register, store().putIfAbsent(key, register));
        assertEquals(Map.of(key, register), store().readAll(List.of(key)));
    }
}
