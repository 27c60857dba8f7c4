package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same without Maven: for Gradle's JavaExec, and for scripts.
 *
 * <pre>
 * package --name NAME --classes FOLDER... --libraries FILE --output FOLDER [--prefix P] [--java 17|21|25] [--fc2-service S] [--layer L] [--timestamp T]
 * run --classes FOLDER... --libraries FILE [--workflow NAME] [--input JSON|@FILE] [--id ID] [--in-memory]
 * graph --classes FOLDER... [--workflow NAME] [--output FILE]
 * explain CODE
 * doctor --name NAME --classes FOLDER... --libraries FILE [--prefix P] [--output FOLDER]
 * init --group G --name NAME [--clouds aws|aliyun|both] [--output FOLDER]
 * </pre>
 *
 * The file of libraries has a line for each jar, with tabs between: its id ({@code group:artifact}), its file, then the ids
 * it depends on; and first a line {@code *} with the ids the project itself depends on. What {@code run} gets has to have
 * jointlambda-local among it, and jointlambda-testkit to run in memory.
 */
public final class Main {
    private static final String USAGE = "usage: package | run | graph | explain | doctor | init; see docs/packaging.md";
    private static final String LOCAL = "dev.jointlambda:jointlambda-local";

    private final PrintStream out;
    private final List<String> words;

    private Main(PrintStream out, List<String> words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Runs a command. Exit status 0: done; 1: the user has to change something first, or a file cannot be read or written,
     * or what {@code run} has run did not succeed.
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    /**
     * Runs a command in this process.
     *
     * @return the exit status, as of {@link #main}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length == 0) {
                throw new PackagingException(USAGE);
            }
            return new Main(out, Arrays.asList(args).subList(1, args.length)).run(args[0]);
        } catch (PackagingException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("interrupted");
        }
        return 1;
    }

    private int run(String command) throws IOException, InterruptedException {
        switch (command) {
            case "package" -> Packaging.write(project(), out::println);
            case "run" -> {
                return runHere();
            }
            case "graph" -> graph();
            case "explain" -> out.print(Explanation.of(words.isEmpty() ? "" : words.get(0)));
            case "doctor" -> {
                return doctor();
            }
            case "init" -> init();
            default -> throw new PackagingException("\"" + command + "\" is not understood; " + USAGE);
        }
        return 0;
    }

    private Options options(String... known) {
        return Options.of(words, Set.of(known));
    }

    private Project project() throws IOException {
        Options options = options(
                "name", "classes", "libraries", "output", "prefix", "java", "fc2-service", "layer", "timestamp");
        @Nullable String java = options.optional("java");
        return new Project(
                options.one("name"),
                options.paths("classes"),
                LibraryFile.read(Path.of(options.one("libraries"))),
                Path.of(options.one("output")),
                options.optional("prefix"),
                java == null ? null : number(java),
                options.optional("fc2-service"),
                options.optional("layer"),
                Project.time(options.optional("timestamp")));
    }

    private static int number(String java) {
        if (!java.matches("\\d{1,3}")) {
            throw new PackagingException("--java takes 17, 21 or 25, not \"" + java + "\"");
        }
        return Integer.parseInt(java);
    }

    private int runHere() throws IOException, InterruptedException {
        Options options = options("classes", "libraries", "workflow", "input", "id", "in-memory");
        List<Path> classPath = new ArrayList<>();
        options.paths("classes").forEach(folder -> classPath.add(folder.toAbsolutePath()));
        boolean local = false;
        for (var library : LibraryFile.read(Path.of(options.one("libraries"))).all()) {
            classPath.add(library.file().toAbsolutePath());
            local |= library.id().equals(LOCAL);
        }
        if (!local) {
            throw new PackagingException(
                    "--libraries has no " + LOCAL + ", which is the clouds on this machine: add it," + " of version "
                            + Version.ours() + ", to what a run gets, not to what is packaged.");
        }
        return LocalRun.of(
                        options.paths("classes"),
                        options.optional("workflow"),
                        Path.of("").toAbsolutePath())
                .start(classPath, options.optional("input"), options.optional("id"), options.has("in-memory"));
    }

    private void graph() throws IOException {
        Options options = options("classes", "workflow", "output");
        Pictures pictures = Pictures.of(options.paths("classes"), options.optional("workflow"));
        @Nullable String output = options.optional("output");
        if (output == null) {
            out.print(pictures.mermaid());
        } else {
            pictures.write(Path.of(output), out::println);
        }
    }

    private int doctor() throws IOException {
        Options options = options("name", "classes", "libraries", "prefix", "output");
        @Nullable String output = options.optional("output");
        Doctor doctor = Doctor.of(
                new Setup(
                        System.getProperty("java.version"),
                        null,
                        Setup.ours(LibraryFile.read(Path.of(options.one("libraries"))))),
                options.one("name"),
                options.optional("prefix"),
                options.paths("classes"),
                output == null ? null : Path.of(output));
        doctor.findings().forEach(finding -> out.println(finding));
        return doctor.isWell() ? 0 : 1;
    }

    private void init() throws IOException {
        Options options = options("group", "name", "clouds", "output");
        @Nullable String clouds = options.optional("clouds");
        @Nullable String parent = options.optional("output");
        NewProject.of(options.one("group"), options.one("name"), clouds == null ? "both" : clouds)
                .write(Path.of(parent == null ? "" : parent).toAbsolutePath(), out::println);
    }
}
