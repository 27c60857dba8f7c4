package dev.jointlambda.processor.picture;

import java.util.List;

/** The outline of something drawn: a pen that moves. */
final class SvgPath {
    private static final double TIP = 8;
    private static final double STRAIGHT = 0.3;

    private final StringBuilder out = new StringBuilder();
    private double x;
    private double y;

    private SvgPath(double x, double y) {
        this.x = x;
        this.y = y;
        out.append('M').append(point(x, y));
    }

    static SvgPath at(double x, double y) {
        return new SvgPath(x, y);
    }

    /** The line of an edge, to where its tip begins if it has one. */
    static SvgPath of(List<Layout.Stretch> stretches, boolean many, boolean arrives) {
        Layout.Stretch first = stretches.get(0);
        SvgPath path = at(first.x(), first.top());
        for (int i = 0; i < stretches.size(); i++) {
            Layout.Stretch stretch = stretches.get(i);
            boolean last = arrives && i == stretches.size() - 1;
            double bottom = last ? stretch.bottom() - tip(many) + 1 : stretch.bottom();
            path.bend(stretch.x(), Math.min(stretch.top(), bottom));
            path.vertical(bottom);
        }
        return path;
    }

    /** The tip of an edge that arrives from above. */
    static String tip(double x, double y, boolean many) {
        double half = tip(many) / 2 + 0.5;
        double back = y - tip(many);
        return "M" + point(x, y) + "L" + point(x - half, back) + "L" + point(x + half, back) + "Z";
    }

    private static double tip(boolean many) {
        return many ? TIP + 3 : TIP;
    }

    SvgPath vertical(double to) {
        if (Math.abs(to - y) > STRAIGHT) {
            out.append('V').append(XmlText.number(to));
            y = to;
        }
        return this;
    }

    SvgPath horizontal(double to) {
        out.append('H').append(XmlText.number(to));
        x = to;
        return this;
    }

    /** To a place below, straight down at both ends. */
    private void bend(double toX, double toY) {
        if (Math.abs(toX - x) <= STRAIGHT) {
            return;
        }
        double middle = (y + toY) / 2;
        out.append('C').append(point(x, middle)).append(' ').append(point(toX, middle));
        out.append(' ').append(point(toX, toY));
        x = toX;
        y = toY;
    }

    static String point(double x, double y) {
        return XmlText.number(x) + "," + XmlText.number(y);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
