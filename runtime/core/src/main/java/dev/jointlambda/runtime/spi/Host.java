package dev.jointlambda.runtime.spi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What the runtime needs of the machine it is on: time, chance, threads. Replaced by simulations. */
public interface Host {
    /** The wall clock, in milliseconds since the epoch. */
    long now();

    /** A fresh identifier that nobody else ever gets: 22 of {@code A-Z a-z 0-9 _ -}, the first a letter. */
    String nonce();

    /**
     * To be called when the process goes on from a snapshot, of which there may be other copies: from then on no copy's
     * {@link #nonce} is another's.
     */
    default void reseed() {
        // nothing, where no snapshots are taken
    }

    /** Waits. */
    void pause(Duration time) throws InterruptedException;

    /** Runs the user's code, once per attempt, and lets its exceptions through. */
    <T> T run(Callable<T> userCode) throws Exception;

    /**
     * Does several pieces of work, in any order and possibly at the same time, but never more at a time than the machine
     * can take; returns when all have ended, and throws the first failure in list order if any failed.
     */
    void all(List<Runnable> work);
}
