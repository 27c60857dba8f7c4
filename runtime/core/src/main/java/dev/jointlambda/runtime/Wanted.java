package dev.jointlambda.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Thrown out of the code of a step, before the user's method is called, when it turns out to need something that has not
 * been read: no store is called from within that code. It says what is needed and nothing else, so that it means the same
 * to an attempt that is run again.
 */
final class Wanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Older older;

    private Wanted(@Nullable Older older) {
        super("an input has to be read first", null, false, false);
        this.older = older;
    }

    /**
     * An older result, or a list of them.
     *
     * @param step the step that gave it
     * @param list the step whose forEach that step runs in, if the results of all items are wanted; else null
     * @param required whether there must be one
     */
    record Older(String step, @Nullable String list, boolean required) {}

    static Wanted executionInput() {
        return new Wanted(null);
    }

    static Wanted older(Older older) {
        return new Wanted(older);
    }

    /** The older result that is needed; null if it is the execution's input. */
    @Nullable
    Older older() {
        return older;
    }
}
