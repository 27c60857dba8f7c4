package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PayloadGoldenTest {
    private static final Path PAYLOAD = Path.of("src/test/resources/payload");

    @Test
    void theCodecsOfAShopReadAsAPersonWouldWriteThem(@TempDir Path classes) throws IOException {
        PayloadCompiler shop =
                PayloadCompiler.compile(classes, "shop.Shop", PayloadCompiler.resources(PAYLOAD.resolve("good")));
        Path expected = PAYLOAD.resolve("expected/Shop_Payloads.java.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, shop.generated());
        }
        assertEquals("", shop.messages());
        assertEquals(Files.readString(expected), shop.generated());
    }
}
