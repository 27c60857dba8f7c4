package dev.jointlambda.runtime.json;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A collection: an array in JSON, in the order of its iterator. */
final class CollectionCodec<E, C extends Collection<E>> extends JsonCodec<C> {
    private final JsonCodec<E> element;
    private final Supplier<? extends C> create;

    private CollectionCodec(JsonCodec<E> element, Supplier<? extends C> create) {
        this.element = element;
        this.create = create;
    }

    static <E, C extends Collection<E>> CollectionCodec<E, C> of(JsonCodec<E> element, Supplier<? extends C> create) {
        return new CollectionCodec<>(element, create);
    }

    @Override
    public void write(JsonWriter json, @Nullable C value) {
        if (value == null) {
            json.nullValue();
            return;
        }
        if (value instanceof SortedSet<?> sorted && sorted.comparator() != null) {
            throw json.error("is a sorted set with an order of its own, which JSON cannot keep");
        }
        json.beginArray();
        for (E each : value) {
            element.write(json, each);
        }
        json.endArray();
    }

    @Override
    public @Nullable C read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        C value = create.get();
        boolean set = value instanceof Set;
        json.beginArray();
        while (json.hasNextElement()) {
            // Collections of the platform take null, or refuse it with an exception that decode() explains.
            boolean added = add(value, element.read(json));
            if (set && !added) {
                throw json.error("stands twice in a set");
            }
        }
        return value;
    }

    @SuppressWarnings("NullAway")
    private boolean add(C collection, @Nullable E each) {
        return collection.add(each);
    }
}
