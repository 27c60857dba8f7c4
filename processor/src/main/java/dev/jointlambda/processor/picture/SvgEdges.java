package dev.jointlambda.processor.picture;

import java.util.List;

/** Draws edges, and what stands on them. */
final class SvgEdges {
    private final XmlText out;

    SvgEdges(XmlText out) {
        this.out = out;
    }

    void edge(Layout.Route route) {
        PictureEdge edge = route.edge();
        List<Layout.Stretch> stretches = route.stretches();
        Layout.Stretch last = stretches.get(stretches.size() - 1);
        out.empty("path", "class", "edge" + style(edge), "d", SvgPath.of(stretches, edge.many(), route.arrives()));
        if (route.arrives()) {
            out.empty("path", "class", "tip" + style(edge), "d", SvgPath.tip(last.x(), last.bottom(), edge.many()));
        }
    }

    void label(Layout.PlacedLabel label) {
        LabelText text = label.text();
        PictureEdge edge = label.edge();
        double width = text.width();
        double height = text.height();
        double top = label.y() - height / 2;
        boolean failure = edge.when() == PictureEdge.When.CAUGHT;
        out.open("g", "class", failure ? "label failure" : "label");
        out.text("title", String.join(", ", edge.labels()));
        out.empty("rect", "x", label.x() - width / 2, "y", top, "width", width, "height", height, "rx", 9.0);
        for (int i = 0; i < text.lines().size(); i++) {
            out.text("text", text.lines().get(i), "x", label.x(), "y", top + 13.5 + i * LabelText.LINE);
        }
        out.close("g");
    }

    private static String style(PictureEdge edge) {
        return (edge.many() ? " many" : "") + (edge.when() == PictureEdge.When.CAUGHT ? " caught" : "");
    }
}
