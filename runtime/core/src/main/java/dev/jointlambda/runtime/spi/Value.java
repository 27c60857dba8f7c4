package dev.jointlambda.runtime.spi;

import dev.jointlambda.Cloud;

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
     * A value row beside the join row that refers to it, in the same store and partition, under
     * {@link StepKey#valueKey}.
     *
     * @param key the value row's sort key
     * @param length how many bytes
     */
    record InRow(String key, int length) implements Value {}
}
