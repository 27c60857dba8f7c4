package dev.jointlambda.testkit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** What is reported of a test that failed under faults. */
final class Findings {
    /** How much of a long run is printed: its beginning says little. */
    private static final int FIRST = 40;

    private static final int LAST = 260;

    private Findings() {}

    /** It fails with these faults. */
    static AssertionError failed(
            Campaign campaign, Campaign.Run run, List<String> journal, Throwable why, Method test) {
        List<String> text = new ArrayList<>();
        text.add(name(test) + " fails with " + run.script());
        Campaign.Found found = campaign.found();
        if (found != null) {
            text.add("  found in run " + found.run().number() + ", where "
                    + found.happened().faults().size() + " calls had a fault; it takes "
                    + run.script().faults().size());
        }
        text.add(why.toString());
        if (why instanceof TimeoutException) {
            text.add("  under faults an execution may take hours on the clouds' clock; waiting for days takes no time");
        }
        text.add("what happened (time, number of the call, cloud, function, what it asks):");
        int left = Math.max(0, journal.size() - FIRST - LAST);
        journal.stream().limit(left == 0 ? journal.size() : FIRST).forEach(line -> text.add("  " + line));
        if (left > 0) {
            text.add("  ... " + left + " lines ...");
            journal.stream().skip(FIRST + left).forEach(line -> text.add("  " + line));
        }
        text.add("to repeat it:");
        text.add("  " + command(run.script(), test));
        return new AssertionError(String.join(System.lineSeparator(), text), why);
    }

    /** It failed, and does not fail with the same faults. */
    static AssertionError unstable(Campaign.Found found, Campaign.Run run, Method test) {
        return new AssertionError(
                name(test) + " failed in run " + found.run().number() + " with " + found.happened()
                        + ", but passes with " + run.script()
                        + ": it depends on something that differs from run to run, such as a static field, the real clock"
                        + " or chance; what it failed with is the cause",
                found.why());
    }

    private static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }

    private static String command(FaultScript script, Method test) {
        return "mvn test -Dtest=" + test.getDeclaringClass().getSimpleName() + "#" + test.getName() + " \"-D"
                + SimulatedClouds.REPLAY + "=" + script + "\"";
    }
}
