package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.List;

/** Something that has a place in a row: layout moves it about until it has found it. */
final class Cell {
    /** What a cell holds. */
    enum Kind {
        /** A step. */
        STEP,
        /** A region, laid out already. */
        BOX,
        /** The words at a region's head. */
        HEAD,
        /** Where an edge crosses a region's border. */
        PORT,
        /** An edge on its way through the row. */
        BEND,
        /** What stands on an edge. */
        LABEL
    }

    private final Kind kind;
    private final double width;
    private final double above;
    private final double below;
    private final List<Link> up = new ArrayList<>();
    private final List<Link> down = new ArrayList<>();

    /** The number of its row, from the top. */
    int row;

    /** Which one in its row it is, from the left. */
    int place;

    /** Its number among all cells of the plane. */
    int id;

    /** Where its middle is. */
    double x;

    /**
     * @param above how far it reaches up from the row's line
     * @param below how far it reaches down from it
     */
    Cell(Kind kind, double width, double above, double below) {
        this.kind = kind;
        this.width = width;
        this.above = above;
        this.below = below;
    }

    Kind kind() {
        return kind;
    }

    double width() {
        return width;
    }

    double above() {
        return above;
    }

    double below() {
        return below;
    }

    /** The links to the row above. */
    List<Link> up() {
        return up;
    }

    /** The links to the row below. */
    List<Link> down() {
        return down;
    }

    /** Whether it is only an edge's, so that a straight line through it is worth more than through a step. */
    boolean thin() {
        return kind == Kind.BEND || kind == Kind.LABEL || kind == Kind.PORT;
    }

    /** A number that orders what attaches to a row from left to right: the cell's place, and where in the cell. */
    double key(double shift) {
        return width == 0 ? place : place + 0.9 * shift / width;
    }
}
