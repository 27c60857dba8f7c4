package dev.jointlambda.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of sources that say themselves what the compiler must find in them. Under an offending line stands
 *
 * <pre>
 *   // error: 17 [JL101] there is no step ...
 *   //   steps: ...
 * </pre>
 *
 * with the column of the caret. {@code // options: -Ajl.prefix=x} adds options, {@code // without: aliyun} takes that
 * cloud's runtime off the class path.
 *
 * <p>Eclipse's compiler finds the same on the same lines. It has coarser columns, which are not compared, knows no lines
 * to tell in a message, and words its own errors in its own way. {@code // error[ecj]:} is found by it alone,
 * {@code // error[javac]:} by javac alone, {@code // options[ecj]:} is for it alone.
 */
record SourceCase(String name, List<Path> sources) {
    private static final Pattern ERROR = Pattern.compile("\\s*// error(?:\\[(\\w+)])?: (\\d+) (.*)");
    private static final Pattern MORE = Pattern.compile("\\s*//(  .*)");
    private static final Pattern OPTION = Pattern.compile("// options(?:\\[(\\w+)])?: (.*)");
    /** Where a message names lines. */
    private static final Pattern LINES = Pattern.compile(" \\(L\\d+( and L\\d+)*\\)");

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
            return new SourceCase(folder.getFileName().toString(), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options(UserCompiler compiler) {
        return matches(OPTION)
                .filter(options -> isFor(options.group(1), compiler))
                .flatMap(options -> Stream.of(options.group(2).split(" ")))
                .toList();
    }

    List<String> without() {
        return matches(WITHOUT).map(cloud -> cloud.group(1)).toList();
    }

    /** What the sources say must be found. */
    List<Found> expected(UserCompiler compiler) {
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
                    open = isFor(error.group(1), compiler);
                    if (open) {
                        int column = Integer.parseInt(error.group(2));
                        expected.add(new Found(source.getFileName().toString(), line, column, error.group(3)));
                    }
                } else if (open && more.matches()) {
                    expected.add(expected.remove(expected.size() - 1).with(more.group(1)));
                } else if (!more.matches()) {
                    open = false;
                    line = number;
                }
            }
        }
        return expected;
    }

    /** Rewrites the sources so that they say what javac found; for a person to read and judge. */
    void expect(List<Found> found) {
        for (Path source : sources) {
            List<String> rewritten = new ArrayList<>();
            Set<String> alone = foundByJavacAlone(source);
            int number = 0;
            boolean open = false;
            for (String text : lines(source)) {
                number++;
                Matcher error = ERROR.matcher(text);
                boolean other = error.matches() && "ecj".equals(error.group(1));
                open = !other && (error.matches() || (open && MORE.matcher(text).matches()));
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
                        .forEach(each -> rewritten.addAll(
                                each.comment(indent, alone.contains(line + " " + each.kind()) ? "[javac]" : "")));
            }
            try {
                Files.writeString(source, String.join("\n", rewritten) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The lines, each with the kind of what a source says that Eclipse's compiler does not find there. */
    private static Set<String> foundByJavacAlone(Path source) {
        Set<String> alone = new HashSet<>();
        int line = 0;
        int number = 0;
        for (String text : lines(source)) {
            number++;
            Matcher error = ERROR.matcher(text);
            if (!error.matches() && !MORE.matcher(text).matches()) {
                line = number;
            } else if (error.matches() && "javac".equals(error.group(1))) {
                alone.add(line + " " + new Found("", 0, 0, error.group(3)).kind());
            }
        }
        return alone;
    }

    private static boolean isFor(@Nullable String only, UserCompiler compiler) {
        return only == null || only.equals(compiler.name().toLowerCase(Locale.ROOT));
    }

    private Stream<Matcher> matches(Pattern pattern) {
        return sources.stream()
                .flatMap(source -> lines(source).stream())
                .map(pattern::matcher)
                .filter(Matcher::matches);
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

        /** This, as Eclipse's compiler shows it. */
        Found underEclipse() {
            String same = text.startsWith("[JL") ? LINES.matcher(text).replaceAll("") : "(words of its own)";
            return new Found(file, line, 0, same.replaceAll("\n *", "\n  "));
        }

        /** Its code; of what the compiler itself says, the first word. */
        private String kind() {
            return text.split("\\s", 2)[0];
        }

        private List<String> comment(String indent, String only) {
            List<String> comment = new ArrayList<>();
            for (String each : text.split("\n", -1)) {
                comment.add(
                        comment.isEmpty()
                                ? indent + "// error" + only + ": " + column + " " + each
                                : indent + "//" + each);
            }
            return comment;
        }

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + " " + text;
        }
    }
}
