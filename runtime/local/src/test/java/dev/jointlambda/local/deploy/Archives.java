package dev.jointlambda.local.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives of classes as a build would. */
final class Archives {
    private Archives() {}

    static void write(Path file, List<Class<?>> classes) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Class<?> each : classes) {
                String name = each.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream in = each.getResourceAsStream("/" + name)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }
}
