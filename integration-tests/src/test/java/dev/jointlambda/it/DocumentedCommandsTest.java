package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command that is shown is a command that is run: by what a change has to pass, or by a user's project in it. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern INLINE = Pattern.compile("`((?:mvn|\\./|\\.ci/)[^`]*)`");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
    private static final Pattern GOALS = Pattern.compile("invoker\\.goals(?:\\.\\d+)?");
    private static final Pattern FOLDER = Pattern.compile("invoker\\.project\\.\\d+");

    /** What is not run word by word, and what stands in for it. */
    private static final Map<String, String> INSTEAD = Map.of(
            "mvn -B install -DskipTests", "a goal of the invoker's installs the same into a repository of its own",
            "./demo order my.json", "the samples' own tests run an order from a file");

    @Test
    void everyCommandOfTheReadmeIsRun() throws IOException {
        Set<String> shown = shown(ROOT.resolve("README.md"));

        assertTrue(shown.contains("mvn -B -T2 verify") && shown.contains("cd hello"), () -> "found only " + shown);
        assertEquals(Set.of(), without(shown, run()), "shown in the README, but not run");
    }

    @Test
    void everyCommandOfThePackagingsPageIsRun() throws IOException {
        Set<String> shown = shown(ROOT.resolve("docs/packaging.md"));

        assertTrue(shown.contains("mvn jointlambda:doctor"), () -> "found only " + shown);
        assertEquals(Set.of(), without(shown, run()), "shown in docs/packaging.md, but not run");
    }

    private static Set<String> without(Set<String> shown, Set<String> run) {
        Set<String> left = new TreeSet<>(shown);
        left.removeAll(run);
        left.removeAll(INSTEAD.keySet());
        return left;
    }

    /** What stands in blocks of no language, and, between blocks, in the middle of a sentence or a table. */
    private static Set<String> shown(Path file) throws IOException {
        Set<String> commands = new TreeSet<>();
        @Nullable String language = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("```")) {
                language = language == null ? line.substring("```".length()) : null;
            } else if (language == null) {
                INLINE.matcher(line).results().forEach(found -> commands.add(found.group(1)));
            } else if (language.isEmpty() || language.equals("sh")) {
                commands.add(COMMENT.matcher(line).replaceFirst("").strip());
            }
        }
        commands.remove("");
        return commands;
    }

    /** The lines of the script that a change has to pass, and what is called in the folders of the users' projects. */
    private static Set<String> run() throws IOException {
        Set<String> run = new HashSet<>();
        Files.readAllLines(ROOT.resolve(".ci/run")).forEach(line -> run.add(line.strip()));
        try (Stream<Path> projects = Files.list(Path.of("src/it"))) {
            for (Path project : projects.filter(Files::isDirectory).toList()) {
                Path file = project.resolve("invoker.properties");
                Properties properties = new Properties();
                if (Files.exists(file)) {
                    try (var in = Files.newBufferedReader(file)) {
                        properties.load(in);
                    }
                }
                for (String name : properties.stringPropertyNames()) {
                    if (GOALS.matcher(name).matches()) {
                        run.add("mvn " + properties.getProperty(name));
                    } else if (FOLDER.matcher(name).matches()) {
                        run.add("cd " + properties.getProperty(name));
                    }
                }
            }
        }
        return run;
    }
}
