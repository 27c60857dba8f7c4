package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of an earlier run: a cloud or a workflow that is gone must not be deployed again. */
final class StaleFiles {
    private static final List<String> OF_A_CLOUD =
            List.of("function.zip", "template.yaml", "deploy.sh", "s.yaml", "state.ros.json");
    private static final List<String> ENDINGS = List.of(".svg", ".mmd", ".json");

    private StaleFiles() {}

    /** Removes what packaging writes, and nothing else. */
    static void remove(Path output) throws IOException {
        if (!Files.exists(output.resolve("README.txt"))) {
            return;
        }
        for (Cloud cloud : Cloud.values()) {
            for (String name : OF_A_CLOUD) {
                Files.deleteIfExists(output.resolve(Packaging.folder(cloud)).resolve(name));
            }
        }
        Files.deleteIfExists(output.resolve("connect.sh"));
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (ENDINGS.stream().anyMatch(file.toString()::endsWith)) {
                    Files.delete(file);
                }
            }
        }
    }
}
