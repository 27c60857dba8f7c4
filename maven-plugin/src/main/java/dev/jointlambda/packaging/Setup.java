package dev.jointlambda.packaging;

import dev.jointlambda.packaging.zip.Libraries;
import dev.jointlambda.packaging.zip.Library;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a project is built.
 *
 * @param java the version of the JDK
 * @param maven what is only true of a build with Maven; null for another tool
 * @param artifacts the ids of our artifacts among the dependencies, without their group, and their versions
 */
public record Setup(String java, @Nullable Maven maven, Map<String, String> artifacts) {
    private static final String GROUP = "dev.jointlambda:";

    /**
     * How Maven builds it.
     *
     * @param version the version of Maven
     * @param compiler the version of the compiler plugin; empty if it is not known
     * @param namesProcessor whether the compiler plugin names our processor
     */
    public record Maven(String version, String compiler, boolean namesProcessor) {}

    /** Copies the artifacts. */
    public Setup {
        artifacts = Map.copyOf(artifacts);
    }

    /** Our artifacts among some jars; their versions are in the names of the files. */
    static Map<String, String> ours(Libraries libraries) {
        Map<String, String> artifacts = new TreeMap<>();
        for (Library library : libraries.all()) {
            if (library.id().startsWith(GROUP)) {
                String artifact = library.id().substring(GROUP.length());
                artifacts.put(
                        artifact, library.name().replaceFirst("\\.jar$", "").replace(artifact + "-", ""));
            }
        }
        return artifacts;
    }
}
