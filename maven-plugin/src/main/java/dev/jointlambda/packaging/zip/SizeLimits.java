package dev.jointlambda.packaging.zip;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.zip.Archive.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How large a function may be.
 *
 * <p>AWS Lambda: 50 MB zipped, of an archive that is handed to its API, and 250 MB unzipped (vendor's quotas, 2026-11).
 * {@code deploy.sh} goes through a bucket, which the first does not bind; it is kept all the same, since a larger function
 * starts slowly and can be uploaded one way only. Function Compute: 500 MB zipped, by the console, a developer tool or a
 * bucket (vendor's limits page, 2026-11); of the unzipped code it says nothing, and its disk of 512 MB is for what a
 * function writes.
 *
 * @param zipped bytes of the archive, at most
 * @param unzipped bytes of its contents, at most; null where the vendor names no limit
 */
public record SizeLimits(long zipped, @Nullable Long unzipped) {
    private static final long MB = 1024 * 1024;
    private static final int SHOWN = 8;

    /** Those of a cloud. */
    public static SizeLimits of(Cloud cloud) {
        return switch (cloud) {
            case AWS -> new SizeLimits(50 * MB, 250 * MB);
            case ALIYUN -> new SizeLimits(500 * MB, null);
        };
    }

    /**
     * Lets an archive pass that a cloud takes.
     *
     * @throws PackagingException if it is too large; names what is largest in it
     */
    public void check(Archive archive) {
        if (archive.size() > zipped) {
            throw refused(archive, archive.size(), zipped, "zipped");
        }
        if (unzipped != null && archive.unzipped() > unzipped) {
            throw refused(archive, archive.unzipped(), unzipped, "unzipped");
        }
    }

    private static PackagingException refused(Archive archive, long size, long limit, String how) {
        return new PackagingException(archive.file() + " has " + megabytes(size) + " " + how
                + ", and its cloud takes " + megabytes(limit)
                + " at most. Leave out what the functions do not need, with <exclusions> or the scope \"provided\"."
                + " The largest parts:\n" + largest(archive.parts()));
    }

    private static String largest(List<Part> parts) {
        return parts.stream()
                .limit(SHOWN)
                .map(part -> String.format(Locale.ROOT, "  %9s  %s", megabytes(part.size()), part.name()))
                .collect(Collectors.joining("\n"));
    }

    /** A size for the reader, as in {@code 12.3 MB}; a MB is 1024 * 1024 bytes. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
    }
}
