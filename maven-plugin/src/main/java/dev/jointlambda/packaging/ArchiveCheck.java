package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.zip.SizeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** How near the archives that have been packaged are to their clouds' limits. */
final class ArchiveCheck {
    /** From which share of a limit on one should know. */
    private static final double NEAR = 0.9;

    private ArchiveCheck() {}

    static List<Finding> of(Set<Cloud> clouds, Path output) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Cloud cloud : clouds) {
            String name = Packaging.folder(cloud) + "/function.zip";
            Path file = output.resolve(name);
            findings.add(
                    Files.isRegularFile(file)
                            ? sizes(name, file, SizeLimits.of(cloud))
                            : Finding.note(name + " is not packaged yet"));
        }
        return findings;
    }

    /** By the limits given. */
    static Finding sizes(String name, Path file, SizeLimits limits) throws IOException {
        long zipped = Files.size(file);
        long unzipped;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            unzipped = zip.stream().mapToLong(ZipEntry::getSize).sum();
        } catch (ZipException e) {
            return Finding.wrong(name + " cannot be read, " + e.getMessage() + ": package the project anew");
        }
        String what = name + ": " + part(zipped, limits.zipped()) + " zipped, " + part(unzipped, limits.unzipped())
                + " unzipped";
        double share = Math.max(share(zipped, limits.zipped()), share(unzipped, limits.unzipped()));
        if (share > 1) {
            return Finding.wrong(what + ": leave out what the functions do not need, with <exclusions> or the scope"
                    + " \"provided\"");
        }
        return share > NEAR ? Finding.note(what + ", which is close to the limit") : Finding.well(what);
    }

    private static String part(long size, @Nullable Long limit) {
        return SizeLimits.megabytes(size) + (limit == null ? "" : " of " + SizeLimits.megabytes(limit));
    }

    private static double share(long size, @Nullable Long limit) {
        return limit == null ? 0 : (double) size / limit;
    }
}
