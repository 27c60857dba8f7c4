package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

/** Tells what an exploration did, and fails if it found anything. */
final class Report {
    private final long began = System.nanoTime();

    /** Prints one line. */
    void print(String what, Tally tally) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s; %,d executions, %,d faults, %,.1f s, %,.0f executions/s; violations: %d%n",
                what, tally.executions(), tally.injected(), seconds, tally.executions() / seconds, tally.violated());
    }

    /** Prints how often each kind of fault happened. */
    static void printFaults(Tally tally) {
        tally.faults().entrySet().stream().map(Report::line).forEach(System.out::println);
    }

    private static String line(Map.Entry<?, Long> fault) {
        return String.format("  %-20s %,15d", fault.getKey(), fault.getValue());
    }

    static void assertNothingFound(Tally tally) {
        assertEquals(
                0,
                tally.violated(),
                () -> tally.violated() + " executions broke a promise; to repeat one:\n"
                        + String.join("\n", tally.violations()));
    }
}
