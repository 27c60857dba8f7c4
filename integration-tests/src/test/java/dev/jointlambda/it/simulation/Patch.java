package dev.jointlambda.it.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A change of one of the product's own source files.
 *
 * @param file the class that is changed, with its package
 * @param find the text that is replaced; it stands in the file exactly once
 * @param replacement what stands there instead
 */
record Patch(String file, String find, String replacement) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Of a class of the runtime. */
    static Patch core(String name, String find, String replacement) {
        return new Patch("runtime/core/src/main/java/dev/jointlambda/runtime/" + name + ".java", find, replacement);
    }

    /** Of a class of the testkit, where a mistake would be one of a store. */
    static Patch store(String name, String find, String replacement) {
        return new Patch("runtime/testkit/src/main/java/dev/jointlambda/testkit/" + name + ".java", find, replacement);
    }

    /** The source as it is. */
    String source() {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the source to change: " + file, e);
        }
    }

    /**
     * Another patch's source with this change in it too.
     *
     * @throws AssertionError if the text to replace is not there exactly once: the code has changed, and so must this
     */
    String applyTo(String source) {
        int at = source.indexOf(find);
        if (at < 0 || source.indexOf(find, at + 1) >= 0) {
            throw new AssertionError(
                    "a mutant must follow the code: " + file + (at < 0 ? " has no " : " has twice ") + find);
        }
        return source.substring(0, at) + replacement + source.substring(at + find.length());
    }
}
