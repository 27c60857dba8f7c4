package dev.jointlambda.packaging.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * An archive that has been written.
 *
 * @param file where it is
 * @param size its size in bytes
 * @param sha256 the hash of its bytes, in hexadecimal digits
 * @param parts what is in it, the largest first
 */
public record Archive(Path file, long size, String sha256, List<Part> parts) {
    /** What the ZIP format can say at all; before 1980 there is nothing. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private static final int READ = 0100644;
    private static final int RUN = 0100755;

    /**
     * A file of an archive, or all classes of a project together.
     *
     * @param name what it is called
     * @param size its size in bytes
     */
    public record Part(String name, long size) {}

    /**
     * Writes an archive, with the folders it is in. Entries are in the order of their names, all of one time, and stored as
     * they are: nearly all of it is jars, which are compressed already, and the bytes of a compressor differ between builds
     * of zlib.
     *
     * @param at the time of all entries
     */
    public static Archive write(Path file, SortedMap<String, Path> contents, Instant at) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        LocalDateTime time = LocalDateTime.ofInstant(at.isBefore(EARLIEST) ? EARLIEST : at, ZoneOffset.UTC);
        List<Part> parts = new ArrayList<>();
        long classes = 0;
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(UTF_8.name());
            zip.setUseZip64(Zip64Mode.AsNeeded);
            for (Map.Entry<String, Path> each : contents.entrySet()) {
                byte[] bytes = Files.readAllBytes(each.getValue());
                put(zip, each.getKey(), bytes, time);
                if (each.getKey().startsWith("lib/")) {
                    parts.add(new Part(each.getKey(), bytes.length));
                } else {
                    classes += bytes.length;
                }
            }
        }
        parts.add(new Part("the project's own classes", classes));
        parts.sort((one, other) -> Long.compare(other.size(), one.size()));
        return new Archive(file, Files.size(file), sha256(file), List.copyOf(parts));
    }

    /** The size of its contents, in bytes. */
    public long unzipped() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes, LocalDateTime time)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(time);
        entry.setUnixMode(isRun(name, bytes) ? RUN : READ);
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /** By what it is, since not every file system knows: a script, a program, or what a custom runtime starts. */
    private static boolean isRun(String name, byte[] bytes) {
        return name.equals("bootstrap")
                || startsWith(bytes, new byte[] {'#', '!'})
                || startsWith(bytes, new byte[] {0x7f, 'E', 'L', 'F'});
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
