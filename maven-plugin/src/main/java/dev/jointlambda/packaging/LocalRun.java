package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs one execution on clouds on this machine, in a JVM of its own with the project's class path. */
public final class LocalRun {
    private static final String MAIN = "dev.jointlambda.local.run.Run";

    private final WorkflowModel workflow;
    private final Path folder;

    private LocalRun(WorkflowModel workflow, Path folder) {
        this.workflow = workflow;
        this.folder = folder;
    }

    /**
     * A run of one workflow of a project.
     *
     * @param classes the folders of its classes
     * @param name the workflow's name; null if there is only one
     * @param folder where files named in an input are looked for, and where the workflow runs
     * @throws PackagingException if it is not clear which workflow is meant
     */
    public static LocalRun of(List<Path> classes, @Nullable String name, Path folder) throws IOException {
        List<WorkflowModel> all = new ArrayList<>();
        for (Path each : classes) {
            all.addAll(ModelReader.readAll(each));
        }
        List<String> names = all.stream().map(WorkflowModel::name).toList();
        if (all.isEmpty()) {
            throw new PackagingException("There is no compiled workflow in " + classes
                    + ": in a build of several modules, choose the one that has it, with -pl.");
        }
        if (name == null && all.size() > 1) {
            throw new PackagingException(
                    "There is more than one workflow, " + names + ": choose one with -Dworkflow= (or --workflow).");
        }
        return all.stream()
                .filter(each -> name == null || name.equals(each.name()))
                .findFirst()
                .map(each -> new LocalRun(each, folder))
                .orElseThrow(() ->
                        new PackagingException("There is no workflow \"" + name + "\" here; there is " + names + "."));
    }

    /**
     * Runs it and waits for its end.
     *
     * @param classPath the project's, and jointlambda-local's
     * @param input JSON, or {@code @} and the name of a file of JSON; null for {@code null}
     * @param id the execution's id; null for a default
     * @param inMemory whether on simulated clouds, which need jointlambda-testkit on the class path
     * @return the exit status, 0 if the execution succeeded
     */
    public int start(List<Path> classPath, @Nullable String input, @Nullable String id, boolean inMemory)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("jointlambda-input", ".json");
        Path arguments = Files.createTempFile("jointlambda-run", ".args");
        try {
            Files.writeString(file, input(input));
            // A file, since a class path may be longer than a command line of Windows.
            Files.writeString(arguments, "-cp\n" + quoted(joined(classPath)) + "\n", ofTheSystem());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments, MAIN));
            if (inMemory) {
                command.add("--in-memory");
            }
            command.addAll(List.of(workflow.className(), file.toString(), id == null ? "run-1" : id));
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            Files.delete(file);
            Files.delete(arguments);
        }
    }

    private String input(@Nullable String input) throws IOException {
        if (input == null) {
            return "null";
        }
        if (!input.startsWith("@")) {
            return input;
        }
        Path file = folder.resolve(input.substring(1));
        if (!Files.isRegularFile(file)) {
            throw new PackagingException("There is no file " + file + ", which the input names.");
        }
        return Files.readString(file);
    }

    /** How the java command reads such a file. */
    private static Charset ofTheSystem() {
        return Charset.forName(System.getProperty("native.encoding", UTF_8.name()));
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** As the java command reads arguments from a file. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
