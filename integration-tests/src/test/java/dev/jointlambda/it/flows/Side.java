package dev.jointlambda.it.flows;

/** Left or right. */
public sealed interface Side {
    /** One. */
    record LeftSide(String text) implements Side {}

    /** The other. */
    record RightSide(String text) implements Side {}
}
