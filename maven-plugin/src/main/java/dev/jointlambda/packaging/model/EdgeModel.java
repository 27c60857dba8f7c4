package dev.jointlambda.packaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edge that leaves a step.
 *
 * @param kind what it does
 * @param target the step it leads to; null for an end
 * @param collectors for {@link Kind#FOR_EACH} the edges that an empty list takes at once, empty otherwise
 * @param window for {@link Kind#FOR_EACH} how many items may be under way at a time; 0 if all
 */
public record EdgeModel(Kind kind, @Nullable String target, List<EdgeModel> collectors, int window) {
    /** Copies the collectors. */
    public EdgeModel {
        collectors = List.copyOf(collectors);
    }

    /** The kinds of the model file. */
    public enum Kind {
        /** The next step. */
        INVOKE,
        /** A slot of a step with several inputs. */
        JOIN,
        /** The next step, once per element. */
        FOR_EACH,
        /** A slot of a step that collects a forEach. */
        COLLECT,
        /** A slot that a choice leaves empty. */
        SKIP,
        /** The only end. */
        END,
        /** One of several ends. */
        LAST
    }
}
