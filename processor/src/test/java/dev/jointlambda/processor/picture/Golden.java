package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures as they should be. {@code -Dgolden.update=true} writes down what is drawn now, for review. */
final class Golden {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "picture");

    private Golden() {}

    static void check(String file, String drawn) throws IOException {
        check(EXPECTED.resolve(file), drawn);
    }

    static void check(Path file, String drawn) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn, file::toString);
    }
}
