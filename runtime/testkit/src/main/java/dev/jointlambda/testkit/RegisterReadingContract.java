package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads of registers. */
interface RegisterReadingContract extends StoreUnderTest {
    /** How often an eventually consistent read may miss: a store in one place never misses that often. */
    int READS = 1000;

    @Test
    default void readOfAnAbsentRegisterIsNull() {
        assertNull(store().read(Samples.key()));
    }

    @Test
    default void readFindsTheRegisterInTheEnd() {
        StepKey key = Samples.key();
        store().putIfAbsent(key, Samples.register("mine"));

        @Nullable Register found = null;
        for (int i = 0; i < READS && found == null; i++) {
            found = store().read(key);
        }

        assertEquals(Samples.register("mine"), found);
    }

    @Test
    default void readOfNothingIsEmpty() {
        assertEquals(Map.of(), store().readAll(List.of()));
    }

    @Test
    default void readOfManyLeavesOutTheAbsent() {
        StepKey there = Samples.key();
        StepKey absent = new StepKey(there.execution(), "other", "");
        store().putIfAbsent(there, Samples.register("mine"));

        assertEquals(Map.of(there, Samples.register("mine")), store().readAll(List.of(absent, there)));
    }

    @Test
    default void readOfManyAllowsAKeyTwice() {
        StepKey key = Samples.key();
        store().putIfAbsent(key, Samples.register("mine"));

        assertEquals(Map.of(key, Samples.register("mine")), store().readAll(List.of(key, key)));
    }

    @Test
    default void readOfManyFindsMoreThanOneBatch() {
        ExecutionId execution = Samples.execution();
        List<StepKey> asked = new ArrayList<>();
        Map<StepKey, Register> expected = new HashMap<>();
        for (int i = 0; i < 250; i++) {
            StepKey key = new StepKey(execution, "price", String.valueOf(i));
            asked.add(key);
            if (i % 3 != 0) {
                expected.put(key, store().putIfAbsent(key, Samples.register("n" + i)));
            }
        }

        assertEquals(expected, store().readAll(asked));
    }

    @Test
    default void readOfManyFindsLargeValues() {
        ExecutionId execution = Samples.execution();
        Map<StepKey, Register> expected = new HashMap<>();
        long total = 0;
        // more than the 16 MB of one batch read of DynamoDB, or the 4 MB of one of Tablestore
        for (int i = 0; total < 17_000_000 && i < 70; i++) {
            StepKey key = new StepKey(execution, "price", String.valueOf(i));
            Value value = new Value.Inline(Bytes.of(Samples.bytes(store().inlineLimit())));
            expected.put(key, store().putIfAbsent(key, Samples.register(value, "n" + i)));
            total += store().inlineLimit();
        }

        assertEquals(expected, store().readAll(expected.keySet()));
    }

    @Test
    default void readOfManyAcrossExecutionsFindsEach() {
        StepKey one = Samples.key();
        StepKey other = Samples.key();
        Map<StepKey, Register> expected = Map.of(
                one, store().putIfAbsent(one, Samples.register("one")),
                other, store().putIfAbsent(other, Samples.register("other")));

        assertEquals(expected, store().readAll(List.of(one, other)));
    }
}
