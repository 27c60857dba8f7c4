package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on an edge.
 *
 * @param lines its lines, never empty
 */
record LabelText(List<String> lines) {
    static final double SIZE = 11.5;
    static final double LINE = 14;

    private static final double LINE_WIDTH = 150;
    private static final int MAX_LINES = 4;
    private static final double PADDING = 7;

    LabelText {
        lines = List.copyOf(lines);
    }

    /** The words with commas between them, on as many lines as they need; of very many, only how many more there are. */
    static LabelText of(List<String> words) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? "," : "");
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || TextWidth.regular(longer, SIZE) <= LINE_WIDTH) {
                line = longer;
            } else if (lines.size() + 2 == MAX_LINES && i + 1 < words.size()) {
                lines.add(line);
                return new LabelText(append(lines, "and " + (words.size() - i) + " more"));
            } else {
                lines.add(line);
                line = word;
            }
        }
        return new LabelText(append(lines, line));
    }

    private static List<String> append(List<String> lines, String last) {
        lines.add(last);
        return lines;
    }

    double width() {
        return lines.stream()
                        .mapToDouble(line -> TextWidth.regular(line, SIZE))
                        .max()
                        .orElse(0)
                + 2 * PADDING;
    }

    double height() {
        return lines.size() * LINE + 5;
    }
}
