package dev.jointlambda.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.PayloadCodec;
import org.jspecify.annotations.Nullable;

/** JSON as it comes: what it means, the workflow's own codecs know. */
final class RawJson implements PayloadCodec<String> {
    @Override
    public byte[] encode(@Nullable String json) {
        byte[] bytes = (json == null ? "null" : json).strip().getBytes(UTF_8);
        JsonReader reader = JsonReader.of(bytes);
        reader.skipValue();
        reader.end();
        return bytes;
    }

    @Override
    public String decode(byte[] json) {
        return new String(json, UTF_8);
    }
}
