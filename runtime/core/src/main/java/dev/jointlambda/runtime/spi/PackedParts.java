package dev.jointlambda.runtime.spi;

import dev.jointlambda.runtime.spi.Value.Part;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The parts of a list in as few bytes as they need, for stores whose rows are paid for by size: whoever reads one element
 * reads this first.
 */
public final class PackedParts {
    private static final int HASH_BYTES = 32;

    /** How many bytes one part takes: its hash, its length, how many elements it has. */
    public static final int BYTES_PER_PART = HASH_BYTES + 2 * Integer.BYTES;

    private PackedParts() {}

    /**
     * The parts in their order.
     *
     * @throws IllegalArgumentException if a hash is not one of SHA-256
     */
    public static byte[] pack(List<Part> parts) {
        ByteBuffer packed = ByteBuffer.allocate(parts.size() * BYTES_PER_PART);
        for (Part part : parts) {
            byte[] hash = HexFormat.of().parseHex(part.sha256());
            if (hash.length != HASH_BYTES) {
                throw new IllegalArgumentException("\"" + part.sha256() + "\" is no SHA-256");
            }
            packed.put(hash).putInt(part.length()).putInt(part.elements());
        }
        return packed.array();
    }

    /**
     * The parts that were packed.
     *
     * @throws StoreException if the bytes are none that {@link #pack} makes
     */
    public static List<Part> unpack(byte[] packed) {
        if (packed.length % BYTES_PER_PART != 0) {
            throw new StoreException(
                    "the parts of a list were not written by jointlambda: they have " + packed.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(packed);
        List<Part> parts = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] hash = new byte[HASH_BYTES];
            in.get(hash);
            parts.add(new Part(HexFormat.of().formatHex(hash), in.getInt(), in.getInt()));
        }
        return parts;
    }
}
