package demo.data;

/** Sealed, in two levels; the leaves have the type arguments of what they are leaves of. */
public sealed interface Answer<T> {
    record Ok<T>(T value) implements Answer<T> {}

    sealed interface Problem<T> extends Answer<T> {
        record Refused<T>(String why) implements Problem<T> {}

        record Late<T>(T value, java.time.Duration by) implements Problem<T> {}
    }
}
