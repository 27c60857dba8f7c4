package dev.jointlambda.it.flows;

/** What {@link ChoiceFlow} decides: one of three, two of which are of one kind. */
public sealed interface Verdict {
    /** Go on. */
    record Ship(String text) implements Verdict {}

    /** Do not. */
    sealed interface Stop extends Verdict {
        /** What was to be shipped. */
        String text();

        /** Give the money back. */
        record Refund(String text) implements Stop {}

        /** Wait. */
        record Hold(String text) implements Stop {}
    }
}
