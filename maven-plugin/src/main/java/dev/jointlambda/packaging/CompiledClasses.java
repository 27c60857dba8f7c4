package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a project's compiler has left.
 *
 * @param workflows the workflows whose functions have been generated
 * @param unprocessed the names of classes that are workflows by their annotation, but have no functions
 * @param major the newest class file version among all classes; 0 if there is no class
 */
record CompiledClasses(List<WorkflowModel> workflows, List<String> unprocessed, int major) {
    private static final String WORKFLOW = "Ldev/jointlambda/Workflow;";
    private static final String CLASS = ".class";
    /** What class file versions are above the feature releases of Java. */
    private static final int MAJOR_OF_JAVA_0 = 44;

    private static final List<Integer> OFFERED = List.of(17, 21, 25);

    static CompiledClasses read(List<Path> folders) throws IOException {
        List<WorkflowModel> workflows = new ArrayList<>();
        for (Path folder : folders) {
            try {
                workflows.addAll(ModelReader.readAll(folder));
            } catch (IllegalArgumentException e) {
                throw new PackagingException(String.valueOf(e.getMessage()));
            }
        }
        List<String> known = workflows.stream().map(WorkflowModel::className).toList();
        List<String> unprocessed = new ArrayList<>();
        int major = 0;
        for (Path folder : folders) {
            for (Path file : classFiles(folder)) {
                ClassFile read = read(file);
                major = Math.max(major, read.major());
                String path = folder.relativize(file).toString().replace('\\', '/');
                String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
                if (read.texts().contains(WORKFLOW) && !known.contains(name)) {
                    unprocessed.add(name);
                }
            }
        }
        return new CompiledClasses(workflows, unprocessed, major);
    }

    /** The oldest release of Java that both clouds have and that runs the classes. */
    int javaVersion() {
        int needed = major - MAJOR_OF_JAVA_0;
        return OFFERED.stream()
                .filter(offered -> offered >= needed)
                .findFirst()
                .orElseThrow(() -> new PackagingException("The classes are compiled for Java " + needed
                        + ", and the clouds run " + OFFERED + ": set <maven.compiler.release> to one of these."));
    }

    /** A release that was chosen, if it runs the classes. */
    int javaVersion(int chosen) {
        if (!OFFERED.contains(chosen)) {
            throw new PackagingException("javaVersion is " + chosen + ", and the clouds run " + OFFERED + ".");
        }
        if (chosen < major - MAJOR_OF_JAVA_0) {
            throw new PackagingException("javaVersion is " + chosen + ", but the classes are compiled for Java "
                    + (major - MAJOR_OF_JAVA_0) + ": set a later javaVersion, or an earlier <maven.compiler.release>.");
        }
        return chosen;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
        }
    }

    private static ClassFile read(Path file) throws IOException {
        try {
            return ClassFile.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new PackagingException(file + ": " + e.getMessage() + "; compile the project anew.");
        }
    }
}
