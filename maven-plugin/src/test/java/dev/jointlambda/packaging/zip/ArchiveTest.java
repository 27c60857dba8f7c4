package dev.jointlambda.packaging.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private SortedMap<String, Path> contents() throws IOException {
        SortedMap<String, Path> contents = new TreeMap<>();
        contents.put("z/Late.class", Files.writeString(folder.resolve("late"), "class"));
        contents.put("lib/a.jar", Files.writeString(folder.resolve("a"), "a jar"));
        contents.put("run.sh", Files.writeString(folder.resolve("run"), "#!/bin/sh\n"));
        contents.put("bootstrap", Files.writeString(folder.resolve("boot"), "x"));
        return contents;
    }

    @Test
    void theBytesAreTheSameInEveryTimeZoneAndWhateverTheFilesTimes() throws IOException {
        Archive one = Archive.write(folder.resolve("one/function.zip"), contents(), AT);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Files.setLastModifiedTime(folder.resolve("late"), FileTime.from(Instant.EPOCH));
            Archive other = Archive.write(folder.resolve("other/function.zip"), contents(), AT);

            assertEquals(one.sha256(), other.sha256());
            assertEquals(-1, Files.mismatch(one.file(), other.file()));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void entriesAreSortedAndWhatRunsIsExecutable() throws IOException {
        Archive archive = Archive.write(folder.resolve("function.zip"), contents(), AT);

        List<String> seen = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder().setPath(archive.file()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                seen.add(entry.getName() + " " + Integer.toOctalString(entry.getUnixMode()));
            }
        }

        assertEquals(List.of("bootstrap 100755", "lib/a.jar 100644", "run.sh 100755", "z/Late.class 100644"), seen);
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsLargestParts() throws IOException {
        Archive archive = Archive.write(folder.resolve("function.zip"), contents(), AT);
        SizeLimits.of(Cloud.AWS).check(archive);

        PackagingException refusal =
                assertThrows(PackagingException.class, () -> new SizeLimits(1000, 10L).check(archive));

        assertEquals(
                archive.file()
                        + " has 0.0 MB unzipped, and its cloud takes 0.0 MB at most. Leave out what the functions do"
                        + " not need, with <exclusions> or the scope \"provided\". The largest parts:\n"
                        + "     0.0 MB  the project's own classes\n"
                        + "     0.0 MB  lib/a.jar",
                refusal.getMessage());
    }
}
