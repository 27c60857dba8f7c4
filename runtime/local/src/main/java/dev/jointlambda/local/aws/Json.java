package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.Bytes;
import java.io.UncheckedIOException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Whether some bytes are JSON. */
final class Json {
    private Json() {}

    static boolean isJson(Bytes bytes) {
        try {
            JsonNode.parser().parse(bytes.array());
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
