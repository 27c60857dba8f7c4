package dev.jointlambda.runtime.json;

import org.jspecify.annotations.Nullable;

/** An enum among the classes of a sealed type: an object with the constant's name in the field {@code "value"}. */
final class ConstantCodec<E extends Enum<E>> extends ObjectCodec<E> {
    private static final String VALUE = "value";

    private final JsonCodec<E> codec;

    ConstantCodec(Class<E> type, JsonCodec<E> codec) {
        super(type);
        this.codec = codec;
    }

    /** A constant with a body has a class of its own, and loses nothing. */
    @Override
    void checkClass(JsonWriter json, E value) {}

    @Override
    protected void writeFields(JsonWriter json, E value) {
        json.field(VALUE, codec, value);
    }

    @Override
    protected E readFields(JsonReader json) {
        E constant = null;
        while (json.hasNextField()) {
            if (json.nextField().equals(VALUE)) {
                constant = codec.read(json);
            } else {
                json.skipValue();
            }
        }
        return present(json, constant);
    }

    private static <E> E present(JsonReader json, @Nullable E constant) {
        if (constant == null) {
            throw json.error("has no \"" + VALUE + "\", which names the constant");
        }
        return constant;
    }
}
