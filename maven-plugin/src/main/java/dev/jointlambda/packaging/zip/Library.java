package dev.jointlambda.packaging.zip;

import java.nio.file.Path;
import java.util.Set;

/**
 * A jar that a project runs with.
 *
 * @param id what others call it by, without a version: {@code group:artifact}, with {@code :classifier} where there is one
 * @param name its name in the archive, as in {@code orders-1.0.jar}
 * @param file where it is
 * @param dependencies the ids of what it depends on directly; ids of no library are ignored
 */
public record Library(String id, String name, Path file, Set<String> dependencies) {
    /** Copies the dependencies. */
    public Library {
        dependencies = Set.copyOf(dependencies);
    }
}
