package dev.jointlambda.runtime.spi;

/** How a step instance ended. */
public enum Outcome {
    /** The step returned; the value is what it returned. */
    OK,
    /** The step failed for good; the value is the JSON of a {@link dev.jointlambda.StepFailure}. */
    FAILED
}
