package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SystemHostTest {
    private final Host host = SystemHost.create();

    @Test
    void noncesHaveTheFormThatCloudsTakeAndDiffer() {
        Set<String> nonces = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 1000; i++) {
            nonces.add(host.nonce());
        }

        assertEquals(1000, nonces.size());
        for (String nonce : nonces) {
            assertTrue(nonce.matches("[A-Za-z][A-Za-z0-9_-]{21}"), nonce);
        }
    }

    @Test
    void workIsDoneOnceEachAndAtTheSameTime() {
        CountDownLatch met = new CountDownLatch(2);
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            work.add(() -> {
                if (number < 2) {
                    met.countDown();
                    assertEquals(0, waitFor(met));
                }
                assertTrue(done.add(number));
            });
        }

        host.all(work);

        assertEquals(100, done.size());
    }

    private static long waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return latch.getCount();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingIsDoneBeforeTheFirstFailureInListOrderIsThrown() {
        AtomicInteger done = new AtomicInteger();
        RuntimeException first = new IllegalStateException("first");
        List<Runnable> work = List.of(
                done::incrementAndGet,
                () -> {
                    throw first;
                },
                () -> {
                    throw new IllegalStateException("second");
                },
                done::incrementAndGet);

        assertSame(first, assertThrows(IllegalStateException.class, () -> host.all(work)));
        assertEquals(2, done.get());
    }

    @Test
    void workMayBringMoreWorkAlong() {
        AtomicInteger done = new AtomicInteger();
        List<Runnable> inner = new ArrayList<>();
        List<Runnable> outer = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            inner.add(done::incrementAndGet);
            outer.add(() -> host.all(inner));
        }

        host.all(outer);

        assertEquals(64 * 64, done.get());
    }

    @Test
    void nothingToDoIsDone() {
        host.all(List.of());
    }
}
