package dev.jointlambda.processor.picture;

/**
 * The place that something in a layout takes.
 *
 * @param what what it is, for messages
 */
record Box(String what, double left, double top, double right, double bottom) {
    private static final double ROUNDING = 1e-6;

    /** All of a step: the card and what hangs on it. */
    static Box of(Layout.PlacedStep step) {
        double line = step.y() + StepShape.HEIGHT / 2;
        StepShape shape = step.shape();
        return around(shape.step().name(), step.x(), shape.width(), line - shape.above(), line + shape.reach());
    }

    static Box of(Layout.PlacedLabel label) {
        double half = label.text().height() / 2;
        return around(
                "label " + label.text().lines(), label.x(), label.text().width(), label.y() - half, label.y() + half);
    }

    static Box of(Layout.PlacedRegion region) {
        return new Box(
                "region " + region.region().steps(),
                region.x(),
                region.y(),
                region.x() + region.width(),
                region.y() + region.height());
    }

    private static Box around(String what, double x, double width, double top, double bottom) {
        return new Box(what, x - width / 2, top, x + width / 2, bottom);
    }

    boolean overlaps(Box other) {
        return left < other.right - ROUNDING
                && other.left < right - ROUNDING
                && top < other.bottom - ROUNDING
                && other.top < bottom - ROUNDING;
    }

    boolean contains(Box other) {
        return left <= other.left + ROUNDING
                && top <= other.top + ROUNDING
                && right >= other.right - ROUNDING
                && bottom >= other.bottom - ROUNDING;
    }

    boolean contains(double x, double y) {
        return left + ROUNDING < x && x < right - ROUNDING && top + ROUNDING < y && y < bottom - ROUNDING;
    }
}
