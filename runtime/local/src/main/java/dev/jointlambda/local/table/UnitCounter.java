package dev.jointlambda.local.table;

import java.util.concurrent.atomic.DoubleAdder;

/** Adds up what operations on tables consume. Safe for use by many threads. */
public final class UnitCounter {
    private final DoubleAdder read = new DoubleAdder();
    private final DoubleAdder written = new DoubleAdder();

    /** Adds units of reading. */
    public void read(double units) {
        read.add(units);
    }

    /** Adds units of writing. */
    public void written(double units) {
        written.add(units);
    }

    /** All of them so far. */
    public Units sum() {
        return new Units(read.sum(), written.sum());
    }
}
