package dev.jointlambda.it.simulation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Executions of all shapes at once, under faults at random. {@code -Djointlambda.storms=1000000} runs more of them than
 * usual, {@code -Djointlambda.storms.from=5000} others.
 */
@Tag("long")
class StormTest {
    private static final long USUALLY = 300;

    @Test
    void noStormBreaksAPromise() throws InterruptedException {
        long from = Long.getLong("jointlambda.storms.from", 0);
        long storms = Long.getLong("jointlambda.storms", USUALLY);
        Report report = new Report();

        Tally tally = Storms.run(from, from + storms, System.out);

        report.print("faults at random: storms " + from + " to " + (from + storms - 1), tally);
        Report.printFaults(tally);
        Report.assertNothingFound(tally);
    }
}
