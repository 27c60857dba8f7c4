package dev.jointlambda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.Value.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackedPartsTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void partsComeBackInTheirOrder() {
        List<Part> parts = List.of(
                new Part(HASH, 1, 1),
                new Part("0".repeat(64), Integer.MAX_VALUE, Integer.MAX_VALUE),
                new Part("f".repeat(64), 131_072, 1000));

        byte[] packed = PackedParts.pack(parts);

        assertEquals(3 * PackedParts.BYTES_PER_PART, packed.length);
        assertEquals(parts, PackedParts.unpack(packed));
        assertEquals(List.of(), PackedParts.unpack(PackedParts.pack(List.of())));
    }

    @Test
    void whatIsNoHashIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> PackedParts.pack(List.of(new Part("9f86d081", 1, 1))));
        assertEquals("\"9f86d081\" is no SHA-256", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> PackedParts.pack(List.of(new Part("g".repeat(64), 1, 1))));
    }

    @Test
    void otherBytesAreRefused() {
        StoreException e = assertThrows(StoreException.class, () -> PackedParts.unpack(new byte[41]));
        assertEquals("the parts of a list were not written by jointlambda: they have 41 bytes", e.getMessage());
    }
}
