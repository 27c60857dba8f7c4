package dev.jointlambda.runtime.spi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes that compare by content. The array is not copied: whoever hands it in, or takes it out, must not change it.
 */
public final class Bytes {
    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** These bytes. */
    public static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    /** A text in UTF-8. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy. */
    public byte[] array() {
        return array;
    }

    /** How many. */
    public int length() {
        return array.length;
    }

    /** The text they are in UTF-8. */
    public String text() {
        return new String(array, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    /** How many bytes: never the content, which may be anything. */
    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
