package dev.jointlambda;

/** What it means to run the user's code of a {@link Step} twice; see {@link Step#effect}. */
public enum Effect {
    /**
     * The code may run again and does no harm by it, mostly because it passes {@link StepContext#idempotencyKey} to whatever
     * has effects outside. The default.
     */
    IDEMPOTENT,
    /**
     * The code has no effects outside: it computes, or only reads. So it may start while the runtime still looks whether the
     * step has committed already. <b>Not in this release</b> (JL199).
     */
    PURE,
    /**
     * The code must not run twice. The step is claimed before it runs; a run whose outcome nobody knows is never repeated but
     * makes the step fail with {@link OutcomeUnknown}, which {@link Catch} can take. <b>Not in this release</b> (JL199).
     */
    AT_MOST_ONCE
}
