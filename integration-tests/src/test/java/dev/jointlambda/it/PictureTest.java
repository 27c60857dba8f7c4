package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.samples.order.OrderFlow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture that the README shows is the one that the compiler draws of the sample; {@code -Dpicture.update=true}. */
class PictureTest {
    private static final Path SHOWN = Path.of("../docs/images/order.svg");

    @Test
    void theReadmeShowsTheSampleAsItIs() throws IOException {
        String drawn;
        try (InputStream picture =
                OrderFlow.class.getResourceAsStream("/META-INF/jointlambda/" + OrderFlow.class.getName() + ".svg")) {
            drawn = new String(picture.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (Boolean.getBoolean("picture.update")) {
            Files.writeString(SHOWN, drawn);
        }
        assertEquals(Files.readString(SHOWN).replace("\r\n", "\n"), drawn.replace("\r\n", "\n"));
    }
}
