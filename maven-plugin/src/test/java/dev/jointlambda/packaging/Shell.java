package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A place to run generated scripts in: they find the tools of a POSIX system, and stand-ins for the clouds' commands. The
 * arguments of every program are recorded.
 */
public final class Shell {
    private static final List<String> TOOLS =
            List.of("cat", "cut", "date", "dirname", "grep", "head", "mktemp", "rm", "sed", "sort", "tr");

    private final Path folder;
    private final Path bin;
    private final Map<String, String> environment = new HashMap<>();

    private Shell(Path folder) throws IOException {
        this.folder = folder;
        this.bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            command(tool, "exec " + which(tool) + " \"$@\"");
        }
        environment.put(
                "STATE", Files.createDirectories(folder.resolve("state")).toString());
        environment.put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    }

    /** In a folder, whose name has a space in it. */
    public static Shell in(Path folder) throws IOException {
        return new Shell(Files.createDirectories(folder.resolve("a folder")));
    }

    /** Sets a variable. */
    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Removes a variable. */
    public Shell without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Writes generated files. */
    public void write(List<TextFile> files) throws IOException {
        for (TextFile file : files) {
            Path written = Files.writeString(folder.resolve(file.name()), file.text());
            assertTrue(!file.executable() || written.toFile().setExecutable(true));
        }
    }

    /** Makes a command of some lines of shell. */
    public Shell command(String name, String body) throws IOException {
        // One write a line: the parts of a pipe run at the same time.
        String record = "printf '%s\\n' \"" + name + " $*\" >>\"$STATE/programs\"\n";
        Path command = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + record + body + "\n");
        assertTrue(command.toFile().setExecutable(true));
        return this;
    }

    /** Makes a command of a file beside this class. */
    public Shell standIn(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Shell.class.getResourceAsStream("standins/" + name), name)) {
            return command(name, new String(file.readAllBytes(), UTF_8));
        }
    }

    /** A file in the folder, or, below state, of a stand-in. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What a stand-in has put into a file; empty if it has not. */
    public String state(String name) throws IOException {
        Path file = file("state/" + name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** The command lines of one program, in the order they came. */
    public List<String> calls(String name) throws IOException {
        return state("programs")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .toList();
    }

    /** Runs a script without anything to read. */
    public Ran run(String script, String... arguments) throws Exception {
        return run(List.of(), "", script, arguments);
    }

    /** Runs a script in bash with options of bash. */
    public Ran run(List<String> options, String input, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(which("bash").toString()));
        command.addAll(options);
        command.add(folder.resolve(script).toString());
        command.addAll(Stream.of(arguments).toList());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", bin.toString());
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(UTF_8));
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), text);
    }

    private static Path which(String tool) throws IOException {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(each -> Path.of(each, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException(tool + " is not installed"));
    }

    /** How a script ended, and what it said. */
    public record Ran(int status, String text) {}
}
