package dev.jointlambda.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An array of objects. */
final class ArrayCodec<E> extends JsonCodec<E[]> {
    private final JsonCodec<E> element;
    private final IntFunction<E[]> create;

    private ArrayCodec(JsonCodec<E> element, IntFunction<E[]> create) {
        this.element = element;
        this.create = create;
    }

    static <E> ArrayCodec<E> of(JsonCodec<E> element, IntFunction<E[]> create) {
        return new ArrayCodec<>(element, create);
    }

    @Override
    public void write(JsonWriter json, E @Nullable [] value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        json.beginArray();
        for (E each : value) {
            element.write(json, each);
        }
        json.endArray();
    }

    @Override
    public E @Nullable [] read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        List<@Nullable E> elements = new ArrayList<>();
        json.beginArray();
        while (json.hasNextElement()) {
            elements.add(element.read(json));
        }
        return elements.toArray(create.apply(0));
    }
}
