package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;
import java.util.List;

/** Where the bytes of a committed value are. Immutable. */
public sealed interface Value {
    /** The bytes themselves. */
    record Inline(Bytes bytes) implements Value {}

    /**
     * An object in a cloud's blob store, written before the commit and verified on every reading.
     *
     * @param cloud the cloud whose blob store has it
     * @param key its key there
     * @param sha256 the SHA-256 of the bytes, in lower-case hexadecimal
     * @param length how many bytes
     */
    record InObject(Cloud cloud, String key, String sha256, long length) implements Value {}

    /**
     * A list as several objects in a cloud's blob store, so that one element can be read without the others. Each object is
     * a JSON array of some of the elements; together, in order, they are the list. Written before the commit and verified
     * on every reading; the key of a part is {@code <partition>/<sha256>}.
     *
     * @param cloud the cloud whose blob store has them
     * @param parts the objects, at least one
     */
    record InParts(Cloud cloud, List<Part> parts) implements Value {
        /** Copies the parts. */
        public InParts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One object of a list.
     *
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
     * @param length how many bytes
     * @param elements how many elements of the list it has, at least 1
     */
    record Part(String sha256, int length, int elements) {}

    /**
     * A value row beside the join row that refers to it, in the same store and partition, under
     * {@link StepKey#valueKey}.
     *
     * @param key the value row's sort key
     * @param length how many bytes
     */
    record InRow(String key, int length) implements Value {}
}
