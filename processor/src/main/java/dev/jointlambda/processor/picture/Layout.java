package dev.jointlambda.processor.picture;

import java.util.List;

/**
 * Where everything in a picture is: rows from the start down, edges only downwards, each region a box with all its steps
 * and nothing else in it, every label in a place of its own. The left upper corner is 0, 0.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param steps every step
 * @param regions every region, those around others first
 * @param labels what stands on edges
 * @param routes every edge
 */
record Layout(
        double width,
        double height,
        List<PlacedStep> steps,
        List<PlacedRegion> regions,
        List<PlacedLabel> labels,
        List<Route> routes) {
    /**
     * A step in its place.
     *
     * @param x the middle of its card
     * @param y the upper border of its card
     */
    record PlacedStep(StepShape shape, double x, double y) {}

    /** A region in its place. */
    record PlacedRegion(PictureRegion region, double x, double y, double width, double height) {}

    /**
     * A label in its place.
     *
     * @param x its middle
     * @param y its middle
     */
    record PlacedLabel(PictureEdge edge, LabelText text, double x, double y) {}

    /**
     * The way of an edge.
     *
     * @param stretches from the top down; between two of them the edge bends
     * @param arrives whether it ends at its target, and not where it flows into another edge to it
     */
    record Route(PictureEdge edge, List<Stretch> stretches, boolean arrives) {}

    /** Where an edge goes straight down. */
    record Stretch(double x, double top, double bottom) {}

    static Layout of(Picture picture) {
        Plane plane = PlaneBuilder.plane(Level.of(picture), StepShape.all(picture));
        return new Placing().place(plane);
    }
}
