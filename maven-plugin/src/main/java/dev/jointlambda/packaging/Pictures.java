package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pictures of workflows that the compiler has drawn. */
public final class Pictures {
    private final List<Drawn> all;

    private Pictures(List<Drawn> all) {
        this.all = all;
    }

    /**
     * The pictures of a project.
     *
     * @param classes the folders of its classes
     * @param workflow the name of the only workflow that is wanted; null for all
     * @throws PackagingException if there is no workflow, or none of that name
     */
    public static Pictures of(List<Path> classes, @Nullable String workflow) throws IOException {
        List<Drawn> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path folder : classes) {
            for (WorkflowModel model : ModelReader.readAll(folder)) {
                names.add(model.name());
                if (workflow == null || workflow.equals(model.name())) {
                    all.add(new Drawn(model.name(), folder.resolve(ModelReader.FOLDER), model.className()));
                }
            }
        }
        if (all.isEmpty()) {
            throw new PackagingException(
                    names.isEmpty()
                            ? "There is no compiled workflow in " + classes + ": compile the project first."
                            : "There is no workflow \"" + workflow + "\" here; there is " + names + ".");
        }
        return new Pictures(all);
    }

    /** All of them as Mermaid text, each after a line that names it. */
    public String mermaid() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Drawn each : all) {
            text.append("%% ").append(each.workflow).append('\n').append(each.read(".mmd"));
        }
        return text.toString();
    }

    /**
     * Writes one to a file, as SVG if the file's name ends so, else as Mermaid text.
     *
     * @throws PackagingException if there is more than one
     */
    public void write(Path file, Consumer<String> log) throws IOException {
        if (all.size() > 1) {
            throw new PackagingException("One file holds one picture, and there are "
                    + all.stream().map(Drawn::workflow).toList() + ": choose one with -Dworkflow=");
        }
        String kind = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg") ? ".svg" : ".mmd";
        Files.writeString(file, all.get(0).read(kind));
        log.accept("Drawn: " + file);
    }

    private record Drawn(String workflow, Path folder, String className) {
        private String read(String kind) throws IOException {
            Path file = folder.resolve(className + kind);
            if (!Files.isRegularFile(file)) {
                throw new PackagingException(file + " is missing: build the project anew, with mvn clean first.");
            }
            return Files.readString(file);
        }
    }
}
