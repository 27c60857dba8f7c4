package dev.jointlambda.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Where the threads of a process stop at points until the parent lets them go on, which it may never do. */
final class Gate {
    private final MessageStream parent;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CountDownLatch> waiting = new ConcurrentHashMap<>();

    Gate(MessageStream parent) {
        this.parent = parent;
    }

    /** Stops here. */
    void reach(KillPoint point) {
        long number = numbers.incrementAndGet();
        CountDownLatch latch = new CountDownLatch(1);
        waiting.put(number, latch);
        try {
            parent.send(new Message.Reached(number, point));
        } catch (IOException e) {
            throw new UncheckedIOException("the parent is gone", e);
        }
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets whoever stands at a point go on. */
    void open(long number) {
        CountDownLatch latch = waiting.remove(number);
        if (latch != null) {
            latch.countDown();
        }
    }
}
