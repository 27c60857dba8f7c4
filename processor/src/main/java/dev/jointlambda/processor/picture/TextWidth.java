package dev.jointlambda.processor.picture;

/**
 * How wide text is, without a font at hand: the advances of Helvetica, which Arial and Liberation Sans share. What is not
 * ASCII counts as wide as it can be.
 */
final class TextWidth {
    private static final char FIRST = ' ';

    /** Thousandths of the size, for the printable characters of ASCII in their order. */
    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to ?
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to _
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 // to ~
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, // to /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // to ?
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // to O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // to _
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // to o
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584 // to ~
    };

    private TextWidth() {}

    static double regular(String text, double size) {
        return width(text, REGULAR) * size / 1000;
    }

    static double bold(String text, double size) {
        return width(text, BOLD) * size / 1000;
    }

    private static int width(String text, int[] advances) {
        return text.codePoints()
                .map(character ->
                        character >= FIRST && character < FIRST + advances.length ? advances[character - FIRST] : 1000)
                .sum();
    }
}
