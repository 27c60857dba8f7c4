package dev.jointlambda;

/**
 * A {@link Step} with {@link Effect#AT_MOST_ONCE} was begun, and nobody knows how far it came: its function died, or was stopped,
 * before it committed. The step then fails with this, which {@link Catch} can take to ask what happened outside.
 *
 * <p>The runtime makes it; a step has no reason to throw it. <b>Not in this release</b>, as {@link Effect#AT_MOST_ONCE} is not.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Says what is known.
     *
     * @param message which step, on which cloud, and when it was begun
     */
    public OutcomeUnknown(String message) {
        super(message);
    }
}
