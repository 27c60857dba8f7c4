package dev.jointlambda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SystemHostTest {
    private final Host host = SystemHost.create();

    @Test
    void noncesHaveTheFormAndNeverRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String nonce = host.nonce();
            assertTrue(nonce.matches("[A-Za-z][A-Za-z0-9_-]{21}"), nonce);
            assertTrue(seen.add(nonce), nonce);
        }
    }

    @Test
    void twoCopiesOfASnapshotGiveTheSameNoncesUntilTheyAreReseeded() throws Exception {
        Host one = new SystemHost(copy());
        Host other = new SystemHost(copy());
        assertEquals(one.nonce(), other.nonce());

        one.reseed();
        other.reseed();

        assertNotEquals(one.nonce(), other.nonce());
    }

    /** A generator in the state that every copy of a snapshot has it in. */
    private static SecureRandom copy() throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(1);
        return random;
    }

    @Test
    void allWorkIsDoneEvenIfSomeFailsAndTheFirstFailureIsThrown() {
        AtomicInteger done = new AtomicInteger();
        IllegalStateException first = new IllegalStateException("first");
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            work.add(() -> {
                done.incrementAndGet();
                if (number == 40) {
                    throw first;
                }
                if (number > 40) {
                    throw new IllegalStateException("later");
                }
            });
        }
        assertSame(first, assertThrows(IllegalStateException.class, () -> host.all(work)));
        assertEquals(100, done.get());
    }

    @Test
    void otherFailuresAreSuppressedInTheFirst() {
        IllegalStateException both = new IllegalStateException("both");
        IllegalStateException other = new IllegalStateException("other");
        List<Runnable> work = List.of(
                () -> {
                    throw both;
                },
                () -> {
                    throw other;
                },
                () -> {
                    throw both;
                });

        assertSame(both, assertThrows(IllegalStateException.class, () -> host.all(work)));
        assertEquals(List.of(other), List.of(both.getSuppressed()));
    }

    @Test
    void workWithinWorkNeverWaitsForAFreeThread() {
        AtomicInteger done = new AtomicInteger();
        List<Runnable> outer = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            List<Runnable> inner = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                inner.add(done::incrementAndGet);
            }
            outer.add(() -> host.all(inner));
        }
        host.all(outer);
        assertEquals(512, done.get());
    }
}
