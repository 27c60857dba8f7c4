package dev.jointlambda.processor;

/** A sketch has more outcomes than a game can try. */
final class TooManyWaysException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
