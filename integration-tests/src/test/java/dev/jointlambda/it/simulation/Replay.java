package dev.jointlambda.it.simulation;

import java.util.List;

/**
 * How a run is named, so that it can be repeated: {@code chain/7:DROP,12:CRASH_AFTER}, {@code chain@3/7:DROP} for the clouds
 * of another seed than usual, {@code storm/42}.
 */
final class Replay {
    /** The system property that names the run to repeat. */
    static final String PROPERTY = "jointlambda.replay";

    static final String STORM = "storm";

    private Replay() {}

    /** What to give to Maven or the virtual machine. */
    static String option(String shape, String rest) {
        return "-D" + PROPERTY + "=" + shape + "/" + rest;
    }

    /**
     * Repeats a run and says what it breaks.
     *
     * @return the violations; empty if there is none
     * @throws IllegalArgumentException if the name is none
     */
    static Tally run(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("\"" + name
                    + "\" names no run; a run is named like chain/7:DROP,12:CRASH_AFTER or " + STORM + "/42");
        }
        String what = name.substring(0, slash);
        String rest = name.substring(slash + 1);
        int at = what.indexOf('@');
        Tally tally = new Tally();
        if (what.equals(STORM)) {
            Storm.run(Long.parseLong(rest), tally);
        } else if (at < 0) {
            Pairs.trial(Shapes.named(what), Trial.SEED, Script.parse(rest), tally);
        } else {
            long seed = Long.parseLong(what.substring(at + 1));
            Pairs.trial(Shapes.named(what.substring(0, at)), seed, Script.parse(rest), tally);
        }
        return tally;
    }

    /** As {@link #run}, for a caller that has other classes of ours: what it breaks. */
    static List<String> violations(String name) {
        return run(name).violations();
    }
}
