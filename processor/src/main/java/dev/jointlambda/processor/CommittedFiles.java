package dev.jointlambda.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.StandardLocation;

/** The one that reads: files a user has committed beside a workflow, or among the resources. */
final class CommittedFiles {
    private static final String RESOURCES = "META-INF/jointlambda/";

    private final Filer filer;

    CommittedFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * The text of a file: beside the sources of a package, else among the resources that a build tool has put to the classes,
     * else on the class path. Empty if it is in none of them.
     */
    Optional<String> find(String packageName, String file) {
        return Stream.of(
                        read(StandardLocation.SOURCE_PATH, packageName, file),
                        read(StandardLocation.CLASS_OUTPUT, "", RESOURCES + file),
                        read(StandardLocation.CLASS_PATH, "", RESOURCES + file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> read(StandardLocation location, String packageName, String file) {
        try {
            return Optional.of(filer.getResource(location, packageName, file)
                    .getCharContent(true)
                    .toString());
        } catch (FileNotFoundException | NoSuchFileException | FilerException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
