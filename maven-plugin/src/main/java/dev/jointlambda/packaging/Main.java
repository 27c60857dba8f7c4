package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.zip.Libraries;
import dev.jointlambda.packaging.zip.Library;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same without Maven: for Gradle's JavaExec, and for scripts.
 *
 * <pre>
 * package --name NAME --classes FOLDER... --libraries FILE --output FOLDER [--prefix P] [--java 17|21|25] [--fc2-service S] [--layer L]
 * graph --classes FOLDER... [--workflow NAME] [--output FILE]
 * explain CODE
 * init --group G --name NAME [--clouds aws|aliyun|both] [--output FOLDER]
 * </pre>
 *
 * The file of libraries has a line for each jar, with tabs between: its id ({@code group:artifact}), its file, then the ids
 * it depends on; and first a line {@code *} with the ids the project itself depends on.
 */
public final class Main {
    private static final String USAGE = "usage: package | graph | explain | init; see docs/packaging.md";

    private Main() {}

    /** Exit status 0: done; 1: the user has to change something first, or a file cannot be read or written. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length == 0) {
                throw new PackagingException(USAGE);
            }
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            switch (args[0]) {
                case "package" -> Packaging.write(project(Options.of(rest)), out::println);
                case "graph" -> graph(Options.of(rest), out);
                case "explain" -> out.print(Explanation.of(rest.isEmpty() ? "" : rest.get(0)));
                case "init" -> init(Options.of(rest), out);
                default -> throw new PackagingException("\"" + args[0] + "\" is not understood; " + USAGE);
            }
            return 0;
        } catch (PackagingException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e);
        }
        return 1;
    }

    private static Project project(Options options) throws IOException {
        @Nullable String java = options.optional("java");
        return new Project(
                options.one("name"),
                options.paths("classes"),
                libraries(Path.of(options.one("libraries"))),
                Path.of(options.one("output")),
                options.optional("prefix"),
                java == null ? null : number(java),
                options.optional("fc2-service"),
                options.optional("layer"),
                Project.NO_TIME);
    }

    private static int number(String java) {
        if (!java.matches("\\d{1,3}")) {
            throw new PackagingException("--java takes 17, 21 or 25, not \"" + java + "\"");
        }
        return Integer.parseInt(java);
    }

    private static Libraries libraries(Path file) throws IOException {
        Set<String> direct = new HashSet<>();
        List<Library> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = Arrays.asList(line.split("\t", -1));
            if (parts.get(0).equals("*")) {
                direct.addAll(parts.subList(1, parts.size()));
            } else if (parts.size() >= 2) {
                Path jar = Path.of(parts.get(1));
                Set<String> needs = new HashSet<>(parts.subList(2, parts.size()));
                all.add(new Library(parts.get(0), String.valueOf(jar.getFileName()), jar, needs));
            } else if (!line.isBlank()) {
                throw new PackagingException(file + " is to have an id, a tab and a file on each line, not: " + line);
            }
        }
        return new Libraries(direct, all);
    }

    private static void graph(Options options, PrintStream out) throws IOException {
        Pictures pictures = Pictures.of(options.paths("classes"), options.optional("workflow"));
        @Nullable String output = options.optional("output");
        if (output == null) {
            out.print(pictures.mermaid());
        } else {
            pictures.write(Path.of(output), out::println);
        }
    }

    private static void init(Options options, PrintStream out) throws IOException {
        @Nullable String clouds = options.optional("clouds");
        @Nullable String parent = options.optional("output");
        NewProject.of(options.one("group"), options.one("name"), clouds == null ? "both" : clouds)
                .write(Path.of(parent == null ? "" : parent).toAbsolutePath(), out::println);
    }
}
