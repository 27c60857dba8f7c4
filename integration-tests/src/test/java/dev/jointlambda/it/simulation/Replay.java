package dev.jointlambda.it.simulation;

import dev.jointlambda.testkit.FaultScript;
import java.util.List;

/**
 * How a run is named, so that it can be repeated: {@code chain seed=3 faults=7:DROP,12:CRASH_AFTER}; or {@code storm seed=42}
 * for the faults at random that come with the seed, {@code storm seed=42 faults=7:DROP} for others.
 */
final class Replay {
    /** The system property that names the run to repeat. */
    static final String PROPERTY = "jointlambda.replay";

    static final String STORM = "storm";

    private Replay() {}

    /** What to give to Maven. */
    static String option(String what, FaultScript script) {
        return "-D" + PROPERTY + "='" + what + " " + script + "'";
    }

    /**
     * Repeats a run and says what it breaks.
     *
     * @throws IllegalArgumentException if the name is none
     */
    static Tally run(String name) {
        int space = name.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("\"" + name
                    + "\" names no run; a run is named like: chain seed=3 faults=7:DROP, or: storm seed=42");
        }
        String what = name.substring(0, space);
        FaultScript script = FaultScript.parse(name.substring(space + 1));
        Tally tally = new Tally();
        if (!what.equals(STORM)) {
            Pairs.trial(Shapes.named(what), script, tally);
        } else if (script.faults().isEmpty()) {
            Storm.run(script.seed(), tally);
        } else {
            Storm.run(script, tally);
        }
        return tally;
    }

    /** As {@link #run}, for a caller that has other classes of ours: what it breaks. */
    static List<String> violations(String name) {
        return run(name).violations();
    }
}
