package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not allowed. */
@SuppressWarnings("NullAway") // null where it is not allowed is what is tested
interface StoreArgumentContract extends StoreUnderTest {
    @Test
    default void nullIsRefusedAndWritesNothing() {
        StateStore store = store();
        StepKey key = Samples.key();
        ExecutionRow running = store.create(Samples.execution(Samples.execution(), "{}"));

        assertThrows(NullPointerException.class, () -> store.read(null));
        assertThrows(NullPointerException.class, () -> store.readAll(null));
        assertThrows(NullPointerException.class, () -> store.putIfAbsent(null, Samples.register("n")));
        assertThrows(NullPointerException.class, () -> store.putIfAbsent(key, null));
        assertThrows(NullPointerException.class, () -> store.takeOver(null));
        assertThrows(NullPointerException.class, () -> store.replace(null, "ship", Cloud.AWS, Cloud.ALIYUN));
        assertThrows(NullPointerException.class, () -> store.arrive(null, 2, 0, Samples.slot("n")));
        assertThrows(NullPointerException.class, () -> store.arrive(key, 2, 0, null));
        assertThrows(NullPointerException.class, () -> store.mark(null, 2, 0, Cloud.AWS));
        assertThrows(NullPointerException.class, () -> store.mark(key, 2, 0, null));
        assertThrows(NullPointerException.class, () -> store.readJoin(null, true));
        assertThrows(NullPointerException.class, () -> store.putValue(key.execution(), "V#a##n", null));
        assertThrows(NullPointerException.class, () -> store.create(null));
        assertThrows(NullPointerException.class, () -> store.execution(null));
        assertThrows(NullPointerException.class, () -> store.reschedule(null, 1, 2, Sweeps.NONE));
        assertThrows(NullPointerException.class, () -> store.reschedule(running.id(), running.due(), 2, null));
        assertThrows(NullPointerException.class, () -> store.index(null));
        assertThrows(NullPointerException.class, () -> store.unindex(null));

        assertEquals(running, store.execution(running.id()));
        assertEquals(Map.of(), store.readAll(List.of(key)));
        assertNull(store.readJoin(key, true));
    }

    @Test
    default void inlineLimitIsEnoughForWhatIsAlwaysInline() {
        assertTrue(store().inlineLimit() >= 1024, "an execution's row and a join's slots hold up to 1 KB");
    }
}
