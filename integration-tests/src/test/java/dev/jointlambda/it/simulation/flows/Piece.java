package dev.jointlambda.it.simulation.flows;

/**
 * What one run of a step's code returns; no two runs return the same.
 *
 * @param step the step that ran
 * @param index the items it ran in, joined by dots
 * @param run which run of any code it was, from 1; 0 is the execution's input
 * @param item which element of the returned list this is; -1 outside of a list
 */
public record Piece(String step, String index, int run, int item) {
    /** What an execution starts with. */
    public static final Piece INPUT = new Piece("", "", 0, -1);
}
