package dev.jointlambda.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest of what happened, oldest first: clouds that run for days must not fill the memory. Safe for many threads. */
final class Latest<T> {
    private final int most;
    private final Deque<T> all = new ArrayDeque<>();

    Latest(int most) {
        this.most = most;
    }

    synchronized void add(T one) {
        if (all.size() == most) {
            all.removeFirst();
        }
        all.addLast(one);
    }

    synchronized List<T> list() {
        return new ArrayList<>(all);
    }

    synchronized void clear() {
        all.clear();
    }
}
