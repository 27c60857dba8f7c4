package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.zip.Libraries;
import dev.jointlambda.packaging.zip.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph of dependencies as a file, which any build tool can write. It has a line for each jar, with tabs between: its id
 * ({@code group:artifact}), its file, then the ids it depends on; and a line {@code *} with the ids that the project itself
 * depends on. Without that line the project depends on all of them.
 */
final class LibraryFile {
    private static final String PROJECT = "*";

    private LibraryFile() {}

    static Libraries read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new PackagingException("There is no file " + file + ", which --libraries names.");
        }
        boolean rooted = false;
        Set<String> direct = new HashSet<>();
        List<Library> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = Arrays.asList(line.split("\t", -1));
            if (parts.get(0).equals(PROJECT)) {
                rooted = true;
                direct.addAll(parts.subList(1, parts.size()));
            } else if (parts.size() >= 2) {
                all.add(library(file, parts));
            } else if (!line.isBlank()) {
                throw new PackagingException(file + " is to have an id, a tab and a file on each line, not: " + line);
            }
        }
        return rooted ? new Libraries(direct, all) : Libraries.flat(all);
    }

    private static Library library(Path file, List<String> parts) {
        Path jar = Path.of(parts.get(1));
        if (!Files.isRegularFile(jar)) {
            throw new PackagingException(file + " names " + jar + " for " + parts.get(0)
                    + ", and there is no such file: give jars, not folders of classes.");
        }
        Set<String> needs = new HashSet<>(parts.subList(2, parts.size()));
        return new Library(parts.get(0), String.valueOf(jar.getFileName()), jar, needs);
    }
}
