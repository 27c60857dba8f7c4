package dev.jointlambda.it.flows;

/**
 * What most of these workflows pass on.
 *
 * @param text grows by a step's name at each step
 */
public record Word(String text) implements Text {
    /** This word with one more step behind it. */
    public Word then(String step) {
        return new Word(text + ">" + step);
    }
}
