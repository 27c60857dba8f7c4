package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jointlambda.packaging.Main;
import dev.jointlambda.packaging.Version;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, packaged by the command that Gradle and scripts call, and by the plugin: the same files. */
class WithoutMavenTest {
    private static final Path SAMPLE = Path.of("../sample-app/target");
    private static final Path PLUGINS = SAMPLE.resolve("jointlambda");

    private static final String OURS = "jointlambda-runtime-" + Version.ours() + ".jar";

    @TempDir
    Path folder;

    @Test
    void theCommandWritesTheSameBytesAsThePlugin() throws IOException {
        assumeTrue(
                Files.exists(PLUGINS.resolve("README.txt")) && modulesArePackaged(),
                "the modules are not packaged: \"mvn package\" does it, \"mvn test\" does not");
        Path output = folder.resolve("jointlambda");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream log = new PrintStream(said, true, StandardCharsets.UTF_8);

        int status = Main.run(
                new String[] {
                    "package",
                    "--name",
                    "jointlambda-sample-app",
                    "--prefix",
                    "samples",
                    "--timestamp",
                    "2026-11-01T00:00:00Z",
                    "--classes",
                    SAMPLE.resolve("classes").toString(),
                    "--libraries",
                    libraries().toString(),
                    "--output",
                    output.toString()
                },
                log,
                log);

        assertEquals(0, status, said.toString(StandardCharsets.UTF_8));
        Map<String, Path> ours = files(output);
        Map<String, Path> plugins = files(PLUGINS);
        assertEquals(plugins.keySet(), ours.keySet());
        for (String name : ours.keySet()) {
            assertEquals(-1, Files.mismatch(plugins.get(name), ours.get(name)), name + " differs");
        }
    }

    /** A file with the jars that the plugin has packed, which Maven has laid down once more for the demo. */
    private Path libraries() throws IOException {
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(PLUGINS.resolve("aws/function.zip").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("lib/")) {
                    String name = entry.getName().substring("lib/".length());
                    lines.add("jar:" + name + "\t" + SAMPLE.resolve("demo-lib").resolve(name));
                }
            }
        }
        return Files.write(folder.resolve("libraries.txt"), lines);
    }

    private static boolean modulesArePackaged() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .anyMatch(file -> file.endsWith(OURS));
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), file);
            }
        }
        return files;
    }
}
