package dev.jointlambda.benchmarks;

import dev.jointlambda.runtime.spi.Bytes;
import java.nio.file.Path;
import java.util.List;

/**
 * A function that is started again and again.
 *
 * @param name what it is called in the results
 * @param handler the handler
 * @param folder its archive, unpacked
 * @param event what it is given
 * @param restored whether a snapshot stands between its start and its event, and only what comes after counts
 * @param java the JDK
 * @param flags for its JVM, besides Lambda's own
 * @param flat the archives on the class path, instead of under the client's own loader; none if it is not so
 */
record ColdFunction(
        String name,
        String handler,
        Path folder,
        Bytes event,
        boolean restored,
        Path java,
        List<String> flags,
        List<Path> flat) {
    ColdFunction {
        flags = List.copyOf(flags);
        flat = List.copyOf(flat);
    }

    static ColdFunction of(String name, String handler, Path folder, Bytes event) {
        Path java = Path.of(System.getProperty("java.home"));
        return new ColdFunction(name, handler, folder, event, false, java, List.of(), List.of());
    }

    /** The same, restored from a snapshot. */
    ColdFunction fromSnapshot(String other) {
        return new ColdFunction(other, handler, folder, event, true, java, flags, flat);
    }

    /** The same with all its classes on the class path. */
    ColdFunction on(List<Path> classPath, String other) {
        return new ColdFunction(other, handler, folder, event, restored, java, flags, classPath);
    }

    /** The same on another JDK. */
    ColdFunction on(Path jdk, String other) {
        return new ColdFunction(other, handler, folder, event, restored, jdk, flags, flat);
    }

    /** The same with more flags. */
    ColdFunction with(String other, String... more) {
        return new ColdFunction(other, handler, folder, event, restored, java, List.of(more), flat);
    }
}
