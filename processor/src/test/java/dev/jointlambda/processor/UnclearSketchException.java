package dev.jointlambda.processor;

/** A sketch has a mistake that comes before all questions of soundness. */
final class UnclearSketchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnclearSketchException(String message) {
        super(message);
    }
}
