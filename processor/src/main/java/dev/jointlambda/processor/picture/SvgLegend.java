package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says what the signs in a picture mean, of those that are in it. */
final class SvgLegend {
    private static final double SIZE = 11.5;
    private static final double LINE = 22;
    private static final double BETWEEN = 22;
    private static final double AFTER_SIGN = 8;

    /** Draws a sign, around the y given, to the right of the x. */
    private interface Sign {
        void draw(double x, double y);
    }

    private record Entry(double width, Sign sign, String text) {
        double all() {
            return width + AFTER_SIGN + TextWidth.regular(text, SIZE);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final XmlText out;

    SvgLegend(Picture picture, XmlText out) {
        this.out = out;
        SvgSteps steps = new SvgSteps(out);
        clouds(picture, steps);
        if (picture.steps().stream().anyMatch(PictureStep::joins)) {
            add(
                    22,
                    (x, y) -> out.empty(
                            "rect", "class", "bar", "x", x, "y", y - 2, "width", 22.0, "height", 4.0, "rx", 2.0),
                    "waits for all");
        }
        if (any(picture, edge -> edge.when() == PictureEdge.When.CHOSEN)) {
            add(2 * StepShape.DIAMOND, (x, y) -> steps.diamond(x + StepShape.DIAMOND, y), "goes on to exactly one");
        }
        if (any(picture, PictureEdge::many)) {
            add(26, (x, y) -> line("many", x, y), "one per element");
        }
        if (any(picture, edge -> edge.when() == PictureEdge.When.CAUGHT)) {
            add(26, (x, y) -> line("caught", x, y), "after it failed for good");
        }
    }

    private void clouds(Picture picture, SvgSteps steps) {
        picture.steps().stream()
                .findFirst()
                .ifPresent(step -> add(
                        StepShape.pill(CloudText.name(step.primary())),
                        (x, y) -> steps.pill(step.primary(), false, x, y - 7.5),
                        "runs the step"));
        picture.steps().stream()
                .filter(step -> step.backup() != null)
                .findFirst()
                .ifPresent(step -> backup(step, steps));
    }

    private void backup(PictureStep step, SvgSteps steps) {
        if (step.backup() != null) {
            var backup = step.backup();
            add(
                    StepShape.pill(CloudText.name(backup)),
                    (x, y) -> steps.pill(backup, true, x, y - 7.5),
                    "takes over if that fails");
        }
    }

    private static boolean any(Picture picture, Predicate<PictureEdge> which) {
        return picture.edges().stream().anyMatch(which);
    }

    private void add(double width, Sign sign, String text) {
        entries.add(new Entry(width, sign, text));
    }

    private void line(String style, double x, double y) {
        out.empty("path", "class", "edge " + style, "d", SvgPath.at(x, y).horizontal(x + 26));
    }

    /** The width of the widest entry. */
    double minWidth() {
        return entries.stream().mapToDouble(Entry::all).max().orElse(0);
    }

    /** How high it is if it is so wide. */
    double height(double width) {
        return lines(width).size() * LINE;
    }

    void draw(double left, double top, double width) {
        out.open("g", "class", "legend");
        double y = top + LINE / 2;
        for (List<Entry> line : lines(width)) {
            double x = left;
            for (Entry entry : line) {
                entry.sign().draw(x, y);
                out.text("text", entry.text(), "class", "quiet", "x", x + entry.width() + AFTER_SIGN, "y", y + 4);
                x += entry.all() + BETWEEN;
            }
            y += LINE;
        }
        out.close("g");
    }

    private List<List<Entry>> lines(double width) {
        List<List<Entry>> lines = new ArrayList<>();
        double room = 0;
        for (Entry entry : entries) {
            if (lines.isEmpty() || entry.all() > room) {
                lines.add(new ArrayList<>());
                room = width;
            }
            lines.get(lines.size() - 1).add(entry);
            room -= entry.all() + BETWEEN;
        }
        return lines;
    }
}
