package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Value rows. */
interface ValueRowContract extends StoreUnderTest {
    @Test
    default void valueRowComesBackAsItWas() {
        for (byte[] bytes : List.of(
                new byte[0],
                Samples.everyByte(),
                Bytes.utf8(Samples.UNICODE).array(),
                Samples.bytes(store().inlineLimit()))) {
            ExecutionId execution = Samples.execution();
            store().putValue(execution, "V#a##n", bytes);

            Map<String, byte[]> found = store().readValues(execution, List.of("V#a##n"));

            assertEquals(Set.of("V#a##n"), found.keySet());
            assertArrayEquals(bytes, found.get("V#a##n"));
        }
    }

    @Test
    default void repeatedWriteOfAValueRowChangesNothing() {
        ExecutionId execution = Samples.execution();
        store().putValue(execution, "V#a##n", new byte[] {1, 2});
        store().putValue(execution, "V#a##n", new byte[] {1, 2});

        assertEquals(Map.of("V#a##n", Bytes.of(new byte[] {1, 2})), read(execution, List.of("V#a##n")));
    }

    @Test
    default void absentValueRowsAreLeftOut() {
        ExecutionId execution = Samples.execution();
        store().putValue(execution, "V#a##n", new byte[] {1});

        assertEquals(
                Map.of("V#a##n", Bytes.of(new byte[] {1})), read(execution, List.of("V#a##m", "V#a##n", "V#a##n")));
        assertEquals(Map.of(), read(Samples.execution(), List.of("V#a##n")));
        assertEquals(Map.of(), read(execution, List.of()));
    }

    @Test
    default void moreThanOneBatchOfValueRowsIsFound() {
        ExecutionId execution = Samples.execution();
        List<String> asked = new ArrayList<>();
        Map<String, Bytes> expected = new HashMap<>();
        for (int i = 0; i < 130; i++) {
            String key = new StepKey(execution, "price", String.valueOf(i)).valueKey("n");
            asked.add(key);
            store().putValue(execution, key, Samples.bytes(i));
            expected.put(key, Bytes.of(Samples.bytes(i)));
        }

        assertEquals(expected, read(execution, asked));
    }

    private Map<String, Bytes> read(ExecutionId execution, List<String> keys) {
        Map<String, Bytes> found = new HashMap<>();
        store().readValues(execution, keys).forEach((key, bytes) -> found.put(key, Bytes.of(bytes)));
        return found;
    }
}
