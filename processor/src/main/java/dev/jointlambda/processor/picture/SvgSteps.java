package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws steps and regions. */
final class SvgSteps {
    /** Where the words at the head of a region begin, from its corner. */
    static final double HEAD_X = 12;

    static final double HEAD_Y = 19;

    private static final double PILL_HEIGHT = 15;
    private static final double RADIUS = 8;
    private static final double RING = 6;
    private static final double DOT = 5;

    private final XmlText out;

    SvgSteps(XmlText out) {
        this.out = out;
    }

    /** A box with the edge of another behind it: there is one for each element. */
    void region(Layout.PlacedRegion region) {
        double right = region.x() + region.width();
        double bottom = region.y() + region.height();
        out.empty(
                "path",
                "class",
                "behind",
                "d",
                SvgPath.at(region.x() + 14, bottom)
                        .vertical(bottom - 4 + 8)
                        .horizontal(right + 4)
                        .vertical(region.y() + 14)
                        .horizontal(right)
                        .toString());
        out.empty(
                "rect",
                "class",
                "region",
                "x",
                region.x(),
                "y",
                region.y(),
                "width",
                region.width(),
                "height",
                region.height(),
                "rx",
                12.0);
        out.text("text", RegionHead.TEXT, "class", "head", "x", region.x() + HEAD_X, "y", region.y() + HEAD_Y);
    }

    void step(Layout.PlacedStep placed) {
        StepShape shape = placed.shape();
        PictureStep step = shape.step();
        double x = placed.x();
        double y = placed.y();
        double width = shape.card();
        double bottom = y + StepShape.HEIGHT;
        out.open("g", "class", "step " + style(step.primary()));
        out.text("title", step.name() + ": " + CloudText.of(step));
        mark(shape, shape.entry(), x, y, -1);
        mark(shape, shape.exit(), x, bottom, 1);
        out.empty(
                "rect",
                "class",
                "card",
                "x",
                x - width / 2,
                "y",
                y,
                "width",
                width,
                "height",
                StepShape.HEIGHT,
                "rx",
                RADIUS);
        if (step.joins()) {
            double top = y - StepShape.JOIN_BAR;
            out.empty("rect", "class", "bar", "x", x - width / 2, "y", top, "width", width, "height", 4.0, "rx", 2.0);
        }
        out.text("text", step.name(), "class", "name", "x", x, "y", y + 20);
        pills(shape, x, y + 28.5);
        if (shape.chooses()) {
            diamond(x, bottom + 1);
        }
        if (shape.catches()) {
            double right = x + width / 2 - StepShape.FROM_CORNER;
            out.empty("circle", "class", "valve", "cx", right, "cy", bottom, "r", 3.5);
        }
        out.close("g");
    }

    /** A diamond in the lower border of a card. */
    void diamond(double x, double y) {
        double size = StepShape.DIAMOND;
        String path = "M" + SvgPath.point(x - size, y) + "L" + SvgPath.point(x, y - size) + "L"
                + SvgPath.point(x + size, y) + "L" + SvgPath.point(x, y + size) + "Z";
        out.empty("path", "class", "diamond", "d", path);
    }

    private void pills(StepShape shape, double x, double y) {
        PictureStep step = shape.step();
        double widths = shape.pills().stream().mapToDouble(StepShape::pill).sum()
                + StepShape.PILL_GAP * (shape.pills().size() - 1);
        double left = x - widths / 2;
        left += pill(step.primary(), false, left, y) + StepShape.PILL_GAP;
        if (step.backup() != null) {
            pill(step.backup(), true, left, y);
        }
    }

    /** A cloud's name in its colour: filled for a primary, an outline for a backup. Returns how wide it is. */
    double pill(Cloud cloud, boolean backup, double x, double y) {
        String text = CloudText.name(cloud);
        double width = StepShape.pill(text);
        out.open("g", "class", "pill " + style(cloud) + (backup ? " backup" : ""));
        out.empty("rect", "x", x, "y", y, "width", width, "height", PILL_HEIGHT, "rx", 4.0);
        out.text("text", text, "x", x + width / 2, "y", y + 11.2);
        out.close("g");
        return width;
    }

    /** A dot above the start, a ring below an end. */
    private void mark(StepShape shape, @Nullable String label, double x, double y, int direction) {
        if (label == null) {
            return;
        }
        boolean start = direction < 0;
        double far = y + direction * (StepShape.MARK - RING - 1);
        double near = far - direction * (start ? 0 : RING);
        out.empty("path", "class", "edge", "d", SvgPath.at(x, Math.min(near, y)).vertical(Math.max(near, y)));
        if (start) {
            out.empty("circle", "class", "dot", "cx", x, "cy", far, "r", DOT);
            out.empty("path", "class", "tip", "d", SvgPath.tip(x, y, false));
        } else {
            out.empty("circle", "class", "ring", "cx", x, "cy", far, "r", RING);
            out.empty("circle", "class", "dot", "cx", x, "cy", far, "r", 2.6);
        }
        if (!label.isEmpty()) {
            out.text("text", label, "class", "quiet", "x", shape.markLabel(label, start, x), "y", far + 4);
        }
    }

    static String style(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT);
    }
}
