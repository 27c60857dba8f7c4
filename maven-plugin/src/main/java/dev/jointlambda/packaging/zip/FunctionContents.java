package dev.jointlambda.packaging.zip;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.ModelReader;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the functions of one cloud need of a project: which file under which name. */
public final class FunctionContents {
    private static final String RUNTIME = "dev.jointlambda:jointlambda-runtime-";
    private static final String CLASS = ".class";

    private final Deployment deployment;
    private final Cloud cloud;

    private FunctionContents(Deployment deployment, Cloud cloud) {
        this.deployment = deployment;
        this.cloud = cloud;
    }

    /**
     * The files by their names in the archive: the project's classes at the root, jars in {@code lib}.
     *
     * <p>Left out are the other cloud's handlers, what only local and simulated clouds use, and, if no workflow uses both
     * clouds, the other cloud's runtime with all that only it needs.
     *
     * @param classes the folders of the project's classes and resources; of two files of one name the first counts
     */
    public static SortedMap<String, Path> of(
            Deployment deployment, Cloud cloud, List<Path> classes, Libraries libraries) throws IOException {
        return new FunctionContents(deployment, cloud).files(classes, libraries);
    }

    private SortedMap<String, Path> files(List<Path> classes, Libraries libraries) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Set<String> unused = unusedClasses();
        for (Path folder : classes) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        if (!name.startsWith(ModelReader.FOLDER + "/") && !unused.contains(outermost(name))) {
                            files.putIfAbsent(name, file);
                        }
                    }
                }
            }
        }
        for (Map.Entry<String, Library> library :
                Libraries.named(libraries.without(otherRuntimes())).entrySet()) {
            files.put("lib/" + library.getKey(), library.getValue().file());
        }
        return files;
    }

    /** Paths without {@code .class}: handlers of other clouds, and the factories of which only tests make use. */
    private Set<String> unusedClasses() {
        Set<String> unused = new HashSet<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            String generated = workflow.className().replace('$', '_').replace('.', '/');
            unused.add(generated + "_Functions");
            unused(workflow.sweepers(), unused);
            for (StepModel step : workflow.steps()) {
                unused(step.functions(), unused);
            }
        }
        return unused;
    }

    private void unused(Map<Cloud, Function> functions, Set<String> unused) {
        functions.forEach((on, function) -> {
            if (on != cloud) {
                unused.add(function.handler().replace('.', '/'));
            }
        });
    }

    /** The path without {@code .class} of the class that a class file is nested in; of other files, the whole name. */
    private static String outermost(String name) {
        if (!name.endsWith(CLASS)) {
            return name;
        }
        String path = name.substring(0, name.length() - CLASS.length());
        int nested = path.indexOf('$', path.lastIndexOf('/') + 1);
        return nested < 0 ? path : path.substring(0, nested);
    }

    private Set<String> otherRuntimes() {
        Set<String> others = new HashSet<>();
        for (Cloud other : Cloud.values()) {
            if (other != cloud && !deployment.crossesClouds()) {
                others.add(RUNTIME + other.name().toLowerCase(Locale.ROOT));
            }
        }
        return others;
    }
}
