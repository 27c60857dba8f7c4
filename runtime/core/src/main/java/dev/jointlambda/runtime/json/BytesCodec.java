package dev.jointlambda.runtime.json;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes: a string in base64 with padding (RFC 4648, section 4). */
final class BytesCodec extends JsonCodec<byte[]> {
    @Override
    public void write(JsonWriter json, byte @Nullable [] value) {
        if (value == null) {
            json.nullValue();
        } else {
            json.value(Base64.getEncoder().encodeToString(value));
        }
    }

    @Override
    public byte @Nullable [] read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String text = json.readString();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw json.error("expects bytes in base64, found another string", e);
        }
    }
}
