package dev.jointlambda.local;

import dev.jointlambda.runtime.spi.Bytes;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;

/** What a platform answers when a function has failed. */
final class FunctionError {
    private static final JsonStream JSON = JsonStream.builder().build();

    private FunctionError() {}

    static Bytes json(Throwable error) {
        try (BytesJsonWriter json = JSON.bufferedWriterAsBytes()) {
            json.beginObject();
            json.name("errorMessage");
            json.value(String.valueOf(error.getMessage()));
            json.name("errorType");
            json.value(error.getClass().getName());
            json.endObject();
            return Bytes.of(json.result());
        }
    }
}
