package dev.jointlambda.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum: its constant's name. */
final class EnumCodec<E extends Enum<E>> extends KeyCodec<E> {
    private static final int MOST_NAMED = 12;

    private final Map<String, E> constants = new LinkedHashMap<>();

    private EnumCodec(E[] constants) {
        for (E constant : constants) {
            this.constants.put(constant.name(), constant);
        }
    }

    static <E extends Enum<E>> EnumCodec<E> of(E[] constants) {
        return new EnumCodec<>(constants);
    }

    @Override
    public void write(JsonWriter json, @Nullable E value) {
        if (value == null) {
            json.nullValue();
        } else {
            json.value(value.name());
        }
    }

    @Override
    public @Nullable E read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        E constant = constants.get(json.readString());
        if (constant == null) {
            throw json.error(expected() + ", found another string" + NEWER);
        }
        return constant;
    }

    @Override
    String toKey(E value) {
        return value.name();
    }

    @Override
    E fromKey(String key) {
        E constant = constants.get(key);
        if (constant == null) {
            throw new IllegalArgumentException(expected());
        }
        return constant;
    }

    @Override
    String notAKey() {
        return super.notAKey() + ", which " + expected() + NEWER;
    }

    private String expected() {
        if (constants.size() > MOST_NAMED) {
            return "expects one of " + constants.size() + " constants";
        }
        return "expects one of " + String.join(", ", constants.keySet());
    }
}
