package dev.jointlambda.processor.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a picture as text that Mermaid lays out: what README files and wikis show as a picture. */
public final class Mermaid {
    private static final String INDENT = "    ";

    private final Picture picture;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> choosing = new HashSet<>();
    private int subgraphs;

    private Mermaid(Picture picture) {
        this.picture = picture;
        picture.edges().stream()
                .filter(edge -> edge.when() == PictureEdge.When.CHOSEN)
                .forEach(edge -> choosing.add(edge.from()));
    }

    /**
     * A flowchart for Mermaid 10 or later. Equal pictures give equal text.
     *
     * @return the text in ASCII, with a line break at its end
     */
    public static String of(Picture picture) {
        return new Mermaid(picture).draw();
    }

    private String draw() {
        out.append("---\ntitle: ").append(quote(picture.workflow())).append("\n---\nflowchart TD\n");
        line(1, "start" + mark("start", picture.input()));
        level(Level.of(picture), 1);
        picture.steps().stream()
                .filter(PictureStep::ends)
                .forEach(step -> line(1, "end_" + step.name() + mark("end", step.result())));
        line(1, "start --> " + id(picture.start()));
        picture.edges().forEach(edge -> line(1, id(edge.from()) + " " + arrow(edge) + " " + id(edge.to())));
        picture.steps().stream()
                .filter(PictureStep::ends)
                .forEach(step -> line(1, id(step.name()) + " --> end_" + step.name()));
        line(1, "classDef aws fill:#fff8ee,stroke:#d9902f,color:#1e293b");
        line(1, "classDef aliyun fill:#eef5ff,stroke:#5b92d6,color:#1e293b");
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }

    private void level(Level level, int depth) {
        for (PictureStep step : picture.steps()) {
            if (level.steps().contains(step.name())) {
                line(depth, node(step));
            }
        }
        for (Level inner : level.inner()) {
            line(depth, "subgraph each_" + ++subgraphs + "[\"for each\"]");
            level(inner, depth + 1);
            line(depth, "end");
        }
    }

    /** No name of a step is a word of Mermaid's own then. */
    private static String id(String step) {
        return "step_" + step;
    }

    private String node(PictureStep step) {
        String text = escape(step.name()) + "<br/>" + CloudText.of(step) + (step.joins() ? "<br/>waits for all" : "");
        boolean chooses = choosing.contains(step.name());
        String shape = (chooses ? "{{\"" : "[\"") + text + (chooses ? "\"}}" : "\"]");
        return id(step.name()) + shape + ":::" + step.primary().name().toLowerCase(Locale.ROOT);
    }

    private static String mark(String word, @Nullable String type) {
        return "([\"" + word + (type == null ? "" : ": " + escape(type)) + "\"])";
    }

    private static String arrow(PictureEdge edge) {
        String label = labels(edge.labels());
        if (edge.when() == PictureEdge.When.CAUGHT) {
            return label.isEmpty() ? "-.->" : "-. \"catch " + label + "\" .->";
        } else if (edge.many()) {
            return label.isEmpty() ? "==>" : "== \"" + label + "\" ==>";
        }
        return label.isEmpty() ? "-->" : "-- \"" + label + "\" -->";
    }

    private static String labels(List<String> labels) {
        return escape(String.join(", ", labels));
    }

    /** As Mermaid wants it within quotes: the names of its entities begin with a number sign. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (letterOrDigit(character) || " _.,$?:()".indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append('#').append(character).append(';');
            }
        });
        return escaped.toString();
    }

    /** As YAML wants it within quotes. */
    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (letterOrDigit(character) || " _.,-$?:()".indexOf(character) >= 0) {
                quoted.appendCodePoint(character);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", character));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean letterOrDigit(int character) {
        return character < 0x7F && Character.isLetterOrDigit(character);
    }
}
