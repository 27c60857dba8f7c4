package dev.jointlambda.runtime;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.SigningKeys;
import org.jspecify.annotations.Nullable;

/**
 * The outside of an event: wire version, key id and signature, and the body as it came.
 *
 * @param version the wire version
 * @param keyId the id of the key that signed it; null if it is unsigned
 * @param signature the signature; null if it is unsigned
 * @param body the body, byte for byte
 */
record Frame(long version, @Nullable String keyId, @Nullable String signature, Bytes body) {
    /** The wire version that this runtime writes. It reads this one and, from version 2 on, the one before. */
    static final int VERSION = 1;

    private static final int OLDEST = Math.max(1, VERSION - 1);

    /** An event with this body, signed if there is a key to sign with. */
    static byte[] write(byte[] body, SigningKeys keys) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("jointlambda", VERSION);
        String keyId = keys.current();
        byte[] key = keyId == null ? null : keys.key(keyId);
        if (keyId != null && key != null) {
            json.field("key", JsonCodecs.STRING, keyId);
            json.field("signature", JsonCodecs.STRING, Signature.of(body, key));
        }
        json.name("body");
        json.raw(body);
        json.endObject();
        return json.toBytes();
    }

    /** @throws PayloadException if the event is no frame */
    static Frame read(Bytes event) {
        JsonMembers json = JsonMembers.of(event);
        long version = json.number("jointlambda");
        if (version > VERSION) {
            // what a newer version looks like further in is not for this runtime to judge
            return new Frame(version, null, null, Bytes.of(new byte[0]));
        }
        if (version < OLDEST) {
            throw new PayloadException("there is no wire version " + version);
        }
        return new Frame(version, json.textOrNull("key"), json.textOrNull("signature"), json.raw("body"));
    }

    boolean newer() {
        return version > VERSION;
    }
}
