package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order sample, broken in many ways, one at a time: what javac then prints is {@code docs/errors/tour.md}. Written
 * anew by {@code -Dtour.update=true}.
 */
class TourTest {
    private static final Path SAMPLE = Path.of("../sample-app/src/main/java/dev/jointlambda/samples/order");
    private static final Path TOUR = Path.of("../docs/errors/tour.md");

    @TempDir
    Path folder;

    @Test
    void theSampleItselfCompiles() throws IOException {
        assertEquals("", compile(null));
    }

    @Test
    void theTourIsWhatTheCompilerSays() throws IOException {
        StringBuilder tour = new StringBuilder("""
                # A tour of mistakes

                The [order sample](../../sample-app/src/main/java/dev/jointlambda/samples/order/OrderFlow.java), broken in many
                ways, one at a time, and what javac then prints. A test writes this page and fails when it is no longer true.
                """);
        int number = 0;
        for (Mistake mistake : Mistake.all()) {
            String printed = compile(mistake);
            assertTrue(printed.contains("[JL"), () -> mistake.title() + ": " + printed);
            tour.append("\n## ")
                    .append(++number)
                    .append(". ")
                    .append(mistake.title())
                    .append("\n\n`")
                    .append(mistake.file());
            tour.append("`\n\n```diff\n");
            String source = Files.readString(SAMPLE.resolve(mistake.file())).replace("\r\n", "\n");
            mistake.change().forEach(change -> diff(change, source, tour));
            tour.append("```\n\n```\n").append(printed).append("```\n");
        }
        if (Boolean.getBoolean("tour.update")) {
            Files.writeString(TOUR, tour);
        }
        assertEquals(Files.readString(TOUR).replace("\r\n", "\n"), tour.toString());
    }

    /** The lines that differ, and the method they belong to. */
    private static void diff(Mistake.Change change, String source, StringBuilder tour) {
        List<String> before = change.before().lines().toList();
        List<String> after = change.after().lines().toList();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> line(tour, "- ", line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> line(tour, "+ ", line));
        if (!change.before().contains("public ")) {
            source.substring(source.indexOf(change.before()))
                    .lines()
                    .filter(line -> line.contains("public ") || line.contains(" record "))
                    .findFirst()
                    .ifPresent(line -> line(tour, "  ", line));
        }
    }

    private static void line(StringBuilder tour, String sign, String line) {
        if (!line.isBlank()) {
            tour.append(sign).append(line.strip()).append('\n');
        }
    }

    /** What javac prints about the sample with a mistake in it, or without any. */
    private String compile(Mistake mistake) throws IOException {
        Path output = Files.createTempDirectory(folder, "case");
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.sorted().toList()) {
                String source = Files.readString(file).replace("\r\n", "\n");
                boolean broken = mistake != null && file.endsWith(mistake.file());
                sources.add(
                        Files.writeString(output.resolve(file.getFileName()), broken ? mistake.made(source) : source));
            }
        }
        String classPath = System.getProperty("java.class.path");
        StringWriter printed = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    printed,
                    files,
                    null,
                    List.of(
                            "--release",
                            "17",
                            "-encoding",
                            "UTF-8",
                            "-classpath",
                            classPath,
                            "-processorpath",
                            classPath,
                            "-d",
                            output.toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ENGLISH);
            task.call();
        }
        return printed.toString()
                .replace("\r\n", "\n")
                .replace(output + output.getFileSystem().getSeparator(), "");
    }
}
