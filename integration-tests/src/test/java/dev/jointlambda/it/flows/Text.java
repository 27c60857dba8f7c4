package dev.jointlambda.it.flows;

/** What two branches have in common. */
public sealed interface Text permits Word, Stopped {
    /** What went through so far. */
    String text();
}
