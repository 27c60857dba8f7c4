package dev.jointlambda.it.simulation.flows;

/** A choice between two ways. */
public sealed interface Way {
    /** What was chosen on. */
    Piece piece();

    /** One way. */
    record Up(Piece piece) implements Way {}

    /** The other. */
    record Down(Piece piece) implements Way {}
}
