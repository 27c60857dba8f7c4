package dev.jointlambda.benchmarks;

import java.util.Locale;
import java.util.stream.Collectors;

/** A section as Markdown. */
final class MarkdownText {
    private MarkdownText() {}

    static String of(Section section) {
        return "## " + section.title() + "\n\n"
                + section.conditions().stream()
                        .map(condition -> "- " + condition + "\n")
                        .collect(Collectors.joining())
                + section.tables().stream().map(MarkdownText::table).collect(Collectors.joining());
    }

    private static String table(Table table) {
        return "\n**" + table.title() + "**\n\n"
                + line(table.columns().stream().collect(Collectors.joining(" | ")))
                + line(table.columns().stream().map(column -> "---").collect(Collectors.joining("|")))
                + table.rows().stream()
                        .map(row -> line(row.name() + " | "
                                + row.figures().stream()
                                        .map(MarkdownText::figure)
                                        .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining());
    }

    private static String line(String cells) {
        return "| " + cells + " |\n";
    }

    private static String figure(double figure) {
        if (Double.isNaN(figure)) {
            return "none";
        }
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%,.0f", figure)
                : String.format(Locale.ROOT, "%,.2f", figure);
    }
}
