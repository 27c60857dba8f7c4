package dev.jointlambda.it.simulation;

/** How a run is named, so that it can be repeated: {@code chain/7:DROP,12:CRASH_AFTER}, or {@code storm/42}. */
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
        String rest = name.substring(slash + 1);
        Tally tally = new Tally();
        if (name.startsWith(STORM + "/")) {
            Storm.run(Long.parseLong(rest), tally);
        } else {
            Pairs.trial(Shapes.named(name.substring(0, slash)), Script.parse(rest), tally);
        }
        return tally;
    }
}
