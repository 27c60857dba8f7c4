package dev.jointlambda.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of an attempt's work has asked so far, in order. A run of user code has a log of its own inside, and so
 * has each piece of work that is done at the same time as others.
 */
final class Log {
    private final List<Object> items = new ArrayList<>(8);
    private final boolean alone;
    private int position;

    /**
     * Makes an empty one.
     *
     * @param alone whether no other work of the attempt is done at the same time
     */
    Log(boolean alone) {
        this.alone = alone;
    }

    boolean isAlone() {
        return alone;
    }

    void rewind() {
        position = 0;
    }

    /** The next item on a replay, which must be of a type; null where the replay ends. */
    <T> @Nullable T next(Class<T> type, Object asked) {
        if (position == items.size()) {
            return null;
        }
        Object item = items.get(position++);
        if (!type.isInstance(item)) {
            throw ReplayError.differs(asked, item);
        }
        return type.cast(item);
    }

    /** Notes a new item. */
    void add(Object item) {
        items.add(item);
        position++;
    }

    /** A run of the user's code: what it came to, and what it asked before it was done. */
    record Run(Entry entry, Log inside, Fault fault) {}

    /** Several pieces of work, each with its log. */
    record Fork(List<Log> branches) {
        static Fork of(int size) {
            List<Log> branches = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                branches.add(new Log(false));
            }
            return new Fork(branches);
        }
    }
}
