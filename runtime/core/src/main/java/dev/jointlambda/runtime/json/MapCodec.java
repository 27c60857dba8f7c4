package dev.jointlambda.runtime.json;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map: an object in JSON, in the order of its iterator. */
final class MapCodec<K, V, M extends Map<K, V>> extends JsonCodec<M> {
    private final KeyCodec<K> key;
    private final JsonCodec<V> element;
    private final Supplier<? extends M> create;

    private MapCodec(KeyCodec<K> key, JsonCodec<V> element, Supplier<? extends M> create) {
        this.key = key;
        this.element = element;
        this.create = create;
    }

    static <K, V, M extends Map<K, V>> MapCodec<K, V, M> of(
            KeyCodec<K> key, JsonCodec<V> element, Supplier<? extends M> create) {
        return new MapCodec<>(key, element, create);
    }

    @Override
    public void write(JsonWriter json, @Nullable M value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        if (value instanceof SortedMap<?, ?> sorted && sorted.comparator() != null) {
            throw json.error("is a sorted map with an order of its own, which JSON cannot keep");
        }
        json.beginObject();
        for (Map.Entry<K, V> entry : value.entrySet()) {
            if (entry.getKey() == null) {
                throw json.error("has a null key, which JSON cannot have");
            }
            json.name(key.toKey(entry.getKey()));
            element.write(json, entry.getValue());
        }
        json.endObject();
    }

    @Override
    public @Nullable M read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        M value = create.get();
        json.beginObject();
        while (json.hasNextField()) {
            K next = key(json);
            if (value.containsKey(next)) {
                throw json.error("stands twice in a map");
            }
            put(value, next, element.read(json));
        }
        return value;
    }

    private K key(JsonReader json) {
        String text = json.nextField();
        try {
            return key.fromKey(text);
        } catch (RuntimeException e) {
            throw json.error(key.notAKey(), e);
        }
    }

    @SuppressWarnings("NullAway")
    private void put(M map, K next, @Nullable V element) {
        map.put(next, element);
    }
}
