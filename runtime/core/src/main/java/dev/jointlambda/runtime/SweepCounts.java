package dev.jointlambda.runtime;

import dev.jointlambda.runtime.json.JsonWriter;
import java.util.concurrent.atomic.AtomicInteger;

/** What one invocation of the sweeper has done. Safe for many threads. */
final class SweepCounts {
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger gaveUp = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** An open execution was looked at. */
    void looked() {
        looked.incrementAndGet();
    }

    /** Events were sent again. */
    void sent(int events) {
        sent.addAndGet(events);
    }

    /** An execution was given up. */
    void gaveUp() {
        gaveUp.incrementAndGet();
    }

    /** Something could not be read, sent, or understood. */
    void failed(int times) {
        failed.addAndGet(times);
    }

    byte[] toJson() {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("looked", looked.get());
        json.field("sent", sent.get());
        json.field("gaveUp", gaveUp.get());
        json.field("failed", failed.get());
        json.endObject();
        return json.toBytes();
    }
}
