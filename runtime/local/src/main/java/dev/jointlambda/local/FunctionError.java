package dev.jointlambda.local;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;

/** What a platform answers when a function has failed. */
final class FunctionError {
    private FunctionError() {}

    static Bytes json(Throwable error) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("errorMessage", JsonCodecs.STRING, String.valueOf(error.getMessage()));
        json.field("errorType", JsonCodecs.STRING, error.getClass().getName());
        json.endObject();
        return Bytes.of(json.toBytes());
    }
}
