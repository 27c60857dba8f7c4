package dev.jointlambda.packaging;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * What can be seen of a class without loading it.
 *
 * @param major the version of its form: 61 is Java 17
 * @param texts the texts of its constant pool, among them the types of its annotations
 */
record ClassFile(int major, Set<String> texts) {
    private static final int MAGIC = 0xCAFEBABE;

    /**
     * Reads the head of a class file, which is where the constant pool is.
     *
     * @throws IllegalArgumentException if it is none
     */
    static ClassFile read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it does not start as class files do");
            }
            in.readUnsignedShort();
            int major = in.readUnsignedShort();
            Set<String> texts = new HashSet<>();
            int constants = in.readUnsignedShort();
            for (int i = 1; i < constants; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // a long and a double count for two
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("its constant " + i + " is of the unknown kind " + tag);
                }
            }
            return new ClassFile(major, texts);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no class file: " + e.getMessage(), e);
        }
    }
}
