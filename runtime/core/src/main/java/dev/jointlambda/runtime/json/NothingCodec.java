package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/** What a method returns that returns nothing: {@code null}. */
final class NothingCodec extends JsonCodec<Void> {
    @Override
    public void write(JsonWriter json, @Nullable Void value) {
        json.nullValue();
    }

    @Override
    public @Nullable Void read(JsonReader json) {
        if (!json.readNull()) {
            throw json.error("expects null, found a value");
        }
        return null;
    }
}
