package dev.jointlambda.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees of text files under {@code expected}. */
final class EmitterGolden {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "expected");

    private EmitterGolden() {}

    /** Every file below a folder by its path in there; none if there is no such folder. */
    static Map<String, String> read(String folder) {
        Path root = EXPECTED.resolve(folder);
        Map<String, String> files = new TreeMap<>();
        for (Path file : filesIn(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            try {
                files.put(path, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Makes a folder hold these files and no others. */
    static void write(String folder, Map<String, String> files) throws IOException {
        Path root = EXPECTED.resolve(folder);
        for (Path stale : filesIn(root)) {
            Files.delete(stale);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> filesIn(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
