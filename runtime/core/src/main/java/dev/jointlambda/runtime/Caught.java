package dev.jointlambda.runtime;

/**
 * Where a step goes on when its code fails for good with an exception of some class.
 *
 * @param type the exceptions that are caught: those that are instances of it. What the step's own code throws counts as
 *     it is, and so do the failures of the runtime around it: an input that cannot be read is a
 *     {@link dev.jointlambda.runtime.spi.PayloadException}, a null that must not be a {@link NullPointerException}. So
 *     they match {@link Exception} and {@link RuntimeException}, and no exception of the user's own
 * @param edge the edge that is followed then
 */
public record Caught(Class<? extends Exception> type, Edge edge) {
    /** @throws IllegalArgumentException if the edge is not one for failures */
    public Caught {
        if (edge.when() != Edge.When.CAUGHT) {
            throw new IllegalArgumentException("the edge to \"" + edge.target() + "\" is not one for failures");
        }
    }

    /** As generated code states it. */
    public static Caught by(Class<? extends Exception> type, Edge edge) {
        return new Caught(type, edge);
    }
}
