package dev.jointlambda.runtime;

import org.jspecify.annotations.Nullable;

/** A join during a walk: who has arrived last, and whether it has gone on. For one thread. */
final class OpenJoin {
    private final @Nullable OpenItems collected;
    private @Nullable Instance last;
    private @Nullable Instance absent;
    private long since;
    private boolean ready;

    /** @param collected the items it collects, some of which may not be walked; null if it collects none */
    OpenJoin(@Nullable OpenItems collected) {
        this.collected = collected;
        this.since = collected == null ? 0 : collected.at();
    }

    /** A branch has arrived. */
    void arrived(Instance branch, long when) {
        if (last == null || when > since) {
            last = branch;
            since = Math.max(since, when);
        }
    }

    /** Everything has arrived. Returns whether that is new. */
    boolean becameReady() {
        boolean before = ready;
        ready = true;
        return !before;
    }

    boolean isReady() {
        return ready;
    }

    /** The join has not committed. */
    void absent(Instance join) {
        absent = join;
    }

    /** The join, if it has not committed, as whoever arrived last leads to it; null if it has, or nobody could be read. */
    @Nullable
    Instance awaited() {
        return absent == null || last == null ? null : absent.after(last, since);
    }

    /** The join, if it has not committed and it is not known yet who arrived last; else null. */
    @Nullable
    Instance unsettled() {
        return collected == null || collected.allWalked() ? null : absent;
    }

    /** What has not been walked of what it collects. */
    @Nullable
    OpenItems collected() {
        return collected;
    }

    /** It is of no interest. */
    void leaveOut() {
        absent = null;
    }

    /** Who has arrived last; null if nobody could be read. */
    @Nullable
    Instance last() {
        return last;
    }

    /** When the last arrival that is known was committed; while none is, when the list was whose items it collects. */
    long since() {
        return since;
    }
}
