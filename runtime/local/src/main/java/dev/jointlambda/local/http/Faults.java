package dev.jointlambda.local.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** What goes wrong next: the faults for single requests first, then the lasting one. Safe for many threads. */
final class Faults {
    private final Deque<Fault> single = new ArrayDeque<>();
    private Fault lasting = new Fault.None();

    synchronized void lasting(Fault fault) {
        lasting = fault;
    }

    synchronized void once(Fault fault) {
        single.addLast(fault);
    }

    synchronized void clear() {
        single.clear();
        lasting = new Fault.None();
    }

    synchronized Fault next() {
        Fault fault = single.pollFirst();
        return fault == null ? lasting : fault;
    }
}
