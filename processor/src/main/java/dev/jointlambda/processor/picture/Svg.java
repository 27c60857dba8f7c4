package dev.jointlambda.processor.picture;

/** Draws a picture as SVG. */
public final class Svg {
    private static final double MARGIN = 28;
    private static final double TITLE = 62;
    private static final double BEFORE_LEGEND = 26;
    private static final double MIN_WIDTH = 300;

    private Svg() {}

    /**
     * A picture that needs nothing else: no script, no font, no link; light or dark as the viewer prefers. Equal pictures
     * give equal text.
     *
     * @return the document in ASCII, without a declaration, with a line break at its end
     * @throws IllegalArgumentException if the edges go round in a loop
     */
    public static String of(Picture picture) {
        return draw(picture, Layout.of(picture));
    }

    static String draw(Picture picture, Layout layout) {
        XmlText out = new XmlText();
        SvgLegend legend = new SvgLegend(picture, out);
        String subtitle = subtitle(picture);
        double texts = Math.max(TextWidth.bold(picture.workflow(), 18), TextWidth.regular(subtitle, 11.5));
        double inside = Math.max(Math.max(MIN_WIDTH, layout.width()), Math.max(texts, legend.minWidth()));
        double width = Math.ceil(inside + 2 * MARGIN);
        double legendTop = TITLE + MARGIN / 2 + layout.height() + BEFORE_LEGEND;
        double height = Math.ceil(legendTop + legend.height(inside) + MARGIN / 2);
        String box = "0 0 " + XmlText.number(width) + " " + XmlText.number(height);
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "jl",
                "role",
                "img",
                "width",
                width,
                "height",
                height,
                "viewBox",
                box);
        out.text("title", "The workflow " + picture.workflow());
        out.text("desc", Description.of(picture));
        out.text("style", "\n" + SvgStyle.CSS);
        out.empty("rect", "class", "paper", "width", width, "height", height, "rx", 10.0);
        out.text("text", picture.workflow(), "class", "title", "x", MARGIN, "y", 36.0);
        out.text("text", subtitle, "class", "quiet", "x", MARGIN, "y", 54.0);
        double left = (width - layout.width()) / 2;
        out.open(
                "g", "transform", "translate(" + XmlText.number(left) + "," + XmlText.number(TITLE + MARGIN / 2) + ")");
        graph(layout, out);
        out.close("g");
        legend.draw(MARGIN, legendTop, inside);
        out.close("svg");
        return out.toString();
    }

    private static String subtitle(Picture picture) {
        return "version " + picture.version() + ", at home on " + CloudText.name(picture.home());
    }

    /** What lies below comes first. */
    private static void graph(Layout layout, XmlText out) {
        SvgSteps steps = new SvgSteps(out);
        SvgEdges edges = new SvgEdges(out);
        layout.regions().forEach(steps::region);
        layout.routes().forEach(edges::edge);
        layout.labels().forEach(edges::label);
        layout.steps().forEach(steps::step);
    }
}
