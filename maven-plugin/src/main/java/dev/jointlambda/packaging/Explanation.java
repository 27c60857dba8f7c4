package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The catalogue's page on an error, for a terminal. */
public final class Explanation {
    private static final Pattern CODE = Pattern.compile("(?:JL)?(\\d{3})");
    private static final int NEAREST = 3;

    private Explanation() {}

    /**
     * The page on a code.
     *
     * @param code as in {@code JL101}; upper or lower case, with or without its letters
     * @throws PackagingException if there is no such code; names the nearest ones
     */
    public static String of(String code) throws IOException {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        var form = CODE.matcher(wanted);
        if (!form.matches()) {
            throw new PackagingException(
                    "\"" + code + "\" is no code of an error; one looks like JL101, and stands before the message.");
        }
        int number = Integer.parseInt(form.group(1));
        String page = page(number);
        if (page == null) {
            throw new PackagingException("There is no error " + name(number) + "; the nearest are "
                    + String.join(", ", nearest(number)) + ".");
        }
        return plain(page);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "JL%03d", number);
    }

    private static @Nullable String page(int number) throws IOException {
        try (InputStream in = Explanation.class.getResourceAsStream("errors/" + name(number) + ".md")) {
            return in == null ? null : new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }

    private static List<String> nearest(int number) throws IOException {
        List<Integer> known = new ArrayList<>();
        for (int each : IntStream.range(0, 1000).toArray()) {
            if (Explanation.class.getResource("errors/" + name(each) + ".md") != null) {
                known.add(each);
            }
        }
        return known.stream()
                .sorted(Comparator.comparingInt((Integer each) -> Math.abs(each - number)))
                .limit(NEAREST)
                .sorted()
                .map(Explanation::name)
                .toList();
    }

    /** Markdown's signs removed: headings underlined, code indented, links as their text. */
    static String plain(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
            } else if (line.startsWith("#")) {
                String heading = inline(line.replaceFirst("^#+ *", ""));
                text.append(heading)
                        .append('\n')
                        .append((line.startsWith("# ") ? "=" : "-").repeat(heading.length()))
                        .append('\n');
            } else {
                text.append(inline(line)).append('\n');
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String inline(String line) {
        return line.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
                .replace("`", "");
    }
}
