package dev.jointlambda.local.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function's archive, as a platform takes it: within its limits, and unpacked. */
public final class Archive {
    private static final int KB = 1024;

    private Archive() {}

    /**
     * Unpacks a file.
     *
     * @param where what names it, for messages
     * @param megabytes how large it may be
     * @param unpackedMegabytes how large its contents may be
     * @param owner who deletes the folder in the end
     * @return the folder
     * @throws RefusedException if it is no archive, or too large
     */
    public static Path unpack(Node where, Path file, int megabytes, int unpackedMegabytes, Sandboxes owner) {
        if (!Files.isRegularFile(file)) {
            throw where.wrong("there is no file " + file.getFileName() + " beside it");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (Files.size(file) > (long) megabytes * KB * KB) {
                throw where.wrong(file.getFileName() + " has more than " + megabytes + " MB");
            }
            Path folder = Files.createTempDirectory("jointlambda-function");
            owner.keep(folder);
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw where.wrong(
                            file.getFileName() + " has the entry " + entry.getName() + ", which leads outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked += Files.copy(in, target);
                }
            }
            if (unpacked > (long) unpackedMegabytes * KB * KB) {
                throw where.wrong(file.getFileName() + " unpacks to more than " + unpackedMegabytes + " MB");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be unpacked", e);
        }
    }

    /** Whether the classes of a folder as unpacked, or of the libraries in it, may have a class. */
    public static boolean hasClass(Path folder, String binaryName) {
        return Files.isRegularFile(folder.resolve(binaryName.replace('.', '/') + ".class"));
    }
}
