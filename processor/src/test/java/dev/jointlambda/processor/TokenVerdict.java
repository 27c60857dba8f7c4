package dev.jointlambda.processor;

import java.util.Map;

/**
 * How the runs of a sketch ended, all of them together.
 *
 * @param faults what went wrong, each with a run in which it did; empty if every run completes
 * @param later what went wrong if a run is pushed on where it would wait forever; all of {@code faults} and more
 * @param ways how many runs there were
 */
record TokenVerdict(Map<Fault, String> faults, Map<Fault, String> later, int ways) {
    TokenVerdict {
        faults = Map.copyOf(faults);
        later = Map.copyOf(later);
    }

    /** What can go wrong in a run. */
    enum Fault {
        /** A step gets some of what it needs, but never all. */
        WAITS("JL123"),
        /** A parameter is fed twice. */
        TWICE("JL120"),
        /** A step reads the result of another that has not run by then, or perhaps has not. */
        MISSING("JL124");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** What the rules call it. */
        String code() {
            return code;
        }
    }

    boolean completes() {
        return faults.isEmpty();
    }
}
