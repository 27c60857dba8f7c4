package dev.jointlambda.processor.picture;

import java.util.List;

/**
 * An edge in a picture. Two steps may have several.
 *
 * @param from the step it leaves
 * @param to the step it leads to
 * @param kind how many calls it stands for
 * @param when when it is followed
 * @param labels the results that choose it, the exceptions that it catches or how many elements run at a time, as they
 *     should read; none otherwise
 */
public record PictureEdge(String from, String to, Kind kind, When when, List<String> labels) {
    /** How many calls an edge stands for. */
    public enum Kind {
        /** One. */
        SINGLE,
        /** One per element. */
        FOR_EACH,
        /** One, when there is a result for each element. */
        COLLECT
    }

    /** When an edge is followed. */
    public enum When {
        /** Whenever the step it leaves has not failed. */
        ALWAYS,
        /** If that step has chosen it. */
        CHOSEN,
        /** If that step has failed for good. */
        CAUGHT
    }

    /** An edge with these labels. */
    public PictureEdge {
        labels = List.copyOf(labels);
    }

    /** Whether it stands for as many calls, or results, as there are elements. */
    boolean many() {
        return kind != Kind.SINGLE;
    }
}
