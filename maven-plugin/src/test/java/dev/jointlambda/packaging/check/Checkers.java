package dev.jointlambda.packaging.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The vendors' own tools, in the versions that the folder {@code checkers} pins. */
final class Checkers {
    private static final Path FOLDER = Path.of("../checkers").toAbsolutePath().normalize();
    private static final int NODE = 20;

    private Checkers() {}

    /** Installs the tools unless they are there; where Node.js is not, skips the tests and says so. */
    static void install() throws IOException, InterruptedException {
        String version = tool("node", "-p", "process.versions.node.split('.')[0]");
        if (Integer.parseInt(version.strip()) < NODE) {
            throw skipped("Node.js is " + version.strip() + ", but they need " + NODE);
        }
        tool("npm", "--version");
        if (Files.notExists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            Ran npm = run(Stream.of("npm", "ci"));
            assertEquals(0, npm.status, npm.text);
        }
    }

    /** Runs one of the programs in the folder on some files. */
    static Ran check(String program, List<Path> files) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("node", program), files.stream().map(Path::toString)));
    }

    private static String tool(String... command) throws InterruptedException {
        try {
            return run(Stream.of(command)).text;
        } catch (IOException e) {
            throw skipped(command[0] + " cannot be run (" + e.getMessage() + ")");
        }
    }

    private static TestAbortedException skipped(String reason) {
        String text = "Skipped: the vendors' tools check nothing: " + reason;
        System.out.println(text);
        return new TestAbortedException(text);
    }

    private static Ran run(Stream<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.toList())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), text);
    }

    /** How a program ended. */
    record Ran(int status, String text) {}
}
