package dev.jointlambda.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of sources that say themselves what the compiler must find in them. Under an offending line stands
 *
 * <pre>
 *   // error: 17 [JL101] there is no step ...
 *   //   steps: ...
 * </pre>
 *
 * with the column of the caret. {@code // javac: -Ajl.prefix=x} adds an option, {@code // without: aliyun} takes that
 * cloud's runtime off the class path.
 */
record SourceCase(String name, List<Path> sources, List<String> options, List<String> without) {
    private static final Pattern ERROR = Pattern.compile("\\s*// error: (\\d+) (.*)");
    private static final Pattern MORE = Pattern.compile("\\s*//(  .*)");
    private static final Pattern OPTION = Pattern.compile("// javac: (.*)");
    private static final Pattern WITHOUT = Pattern.compile("// without: (.*)");

    /** Every case in a folder of the test resources. */
    static List<SourceCase> in(String folder) {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources", folder))) {
            return cases.sorted().map(SourceCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceCase read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return new SourceCase(
                    folder.getFileName().toString(), sources, matches(sources, OPTION), matches(sources, WITHOUT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sources say must be found. */
    List<Found> expected() {
        List<Found> expected = new ArrayList<>();
        for (Path source : sources) {
            int line = 0;
            int number = 0;
            boolean open = false;
            for (String text : lines(source)) {
                number++;
                Matcher error = ERROR.matcher(text);
                Matcher more = MORE.matcher(text);
                if (error.matches()) {
                    expected.add(new Found(
                            source.getFileName().toString(), line, Integer.parseInt(error.group(1)), error.group(2)));
                    open = true;
                } else if (open && more.matches()) {
                    expected.add(expected.remove(expected.size() - 1).with(more.group(1)));
                } else {
                    open = false;
                    line = number;
                }
            }
        }
        return expected;
    }

    /** Rewrites the sources so that they say what was found; for a person to read and judge. */
    void expect(List<Found> found) {
        for (Path source : sources) {
            List<String> rewritten = new ArrayList<>();
            int number = 0;
            boolean open = false;
            for (String text : lines(source)) {
                number++;
                boolean error = ERROR.matcher(text).matches();
                open = error || (open && MORE.matcher(text).matches());
                if (open) {
                    continue;
                }
                rewritten.add(text);
                int line = number;
                String indent =
                        text.substring(0, text.length() - text.stripLeading().length());
                found.stream()
                        .filter(each -> each.line() == line
                                && each.file().equals(source.getFileName().toString()))
                        .forEach(each -> rewritten.addAll(each.comment(indent)));
            }
            try {
                Files.writeString(source, String.join("\n", rewritten) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> matches(List<Path> sources, Pattern pattern) {
        return sources.stream()
                .flatMap(source -> lines(source).stream())
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A diagnostic, found or expected. */
    record Found(String file, int line, int column, String text) {
        Found with(String more) {
            return new Found(file, line, column, text + "\n" + more);
        }

        private List<String> comment(String indent) {
            List<String> comment = new ArrayList<>();
            for (String each : text.split("\n", -1)) {
                comment.add(comment.isEmpty() ? indent + "// error: " + column + " " + each : indent + "//" + each);
            }
            return comment;
        }

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + " " + text;
        }
    }
}
