package dev.jointlambda.processor.picture;

/** What stands at the head of a region. */
final class RegionHead {
    static final String TEXT = "for each";
    static final double SIZE = 11.5;
    static final double HEIGHT = 14;
    static final double WIDTH = TextWidth.bold(TEXT, SIZE) + 6;

    private RegionHead() {}
}
