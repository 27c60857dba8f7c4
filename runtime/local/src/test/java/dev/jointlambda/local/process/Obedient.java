package dev.jointlambda.local.process;

/** A workflow class whose functions, hand-written beside it, do what their event says. */
public final class Obedient {
    /** Made in a process of its own, as any workflow. */
    public Obedient() {}
}
