package dev.jointlambda.benchmarks.flows;

/**
 * What goes through a chain.
 *
 * @param content the payload
 * @param hops how many steps it has been through
 */
public record Parcel(String content, int hops) {
    /** About 1 KB, as in the paper's IoT pipeline. */
    public static Parcel ofOneKilobyte() {
        return new Parcel("jointlambda ".repeat(84), 0);
    }

    /** The same after one more step. */
    Parcel forwarded() {
        return new Parcel(content, hops + 1);
    }
}
