package dev.jointlambda.processor.picture;

/** A part of an edge, from one row to the next. */
final class Link {
    private final Cell upper;
    private final double upperShift;
    private final Cell lower;
    private final double lowerShift;

    /**
     * Makes it known to both cells.
     *
     * @param upper the cell in the upper row
     * @param upperShift how far right of that cell's middle it begins
     * @param lower the cell in the row below
     * @param lowerShift how far right of that cell's middle it ends
     */
    static Link between(Cell upper, double upperShift, Cell lower, double lowerShift) {
        Link link = new Link(upper, upperShift, lower, lowerShift);
        upper.down().add(link);
        lower.up().add(link);
        return link;
    }

    private Link(Cell upper, double upperShift, Cell lower, double lowerShift) {
        this.upper = upper;
        this.upperShift = upperShift;
        this.lower = lower;
        this.lowerShift = lowerShift;
    }

    Cell upper() {
        return upper;
    }

    Cell lower() {
        return lower;
    }

    Cell other(Cell end) {
        return end == upper ? lower : upper;
    }

    double shift(Cell end) {
        return end == upper ? upperShift : lowerShift;
    }

    /** Where it begins among all that attaches to the upper row. */
    double upperKey() {
        return upper.key(upperShift);
    }

    /** Where it ends among all that attaches to the lower row. */
    double lowerKey() {
        return lower.key(lowerShift);
    }

    /** How far right of its beginning it ends. */
    double dx() {
        return lower.x + lowerShift - upper.x - upperShift;
    }

    /** Whether it is in the middle of an edge, where it had better be straight. */
    boolean inner() {
        return upper.thin() && lower.thin();
    }
}
