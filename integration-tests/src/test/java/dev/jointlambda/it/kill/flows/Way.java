package dev.jointlambda.it.kill.flows;

import java.util.List;

/** As {@link Note}; chooses how it goes on. */
public sealed interface Way {
    /** Different in every run. */
    String made();

    /** What it was given. */
    List<String> from();

    /** To the step that succeeds. */
    record Good(String made, List<String> from) implements Way {}

    /** To the step that fails, and is caught. */
    record Bad(String made, List<String> from) implements Way {}
}
