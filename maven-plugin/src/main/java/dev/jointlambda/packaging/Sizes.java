package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.zip.Archive;
import dev.jointlambda.packaging.zip.Archive.Part;
import dev.jointlambda.packaging.zip.SizeLimits;
import java.util.stream.Collectors;

/** What is said about the size of an archive: one line, for people and for logs. */
final class Sizes {
    private static final int SHOWN = 3;

    private Sizes() {}

    static String line(Cloud cloud, Archive archive) {
        SizeLimits limits = SizeLimits.of(cloud);
        return Packaging.folder(cloud) + "/" + archive.file().getFileName() + ": "
                + SizeLimits.megabytes(archive.size()) + " of " + SizeLimits.megabytes(limits.zipped()) + "; "
                + archive.parts().stream()
                        .limit(SHOWN)
                        .map(Sizes::part)
                        .collect(Collectors.joining(", ", "largest: ", ""))
                + "; sha256 " + archive.sha256();
    }

    private static String part(Part part) {
        return part.name() + " " + SizeLimits.megabytes(part.size());
    }
}
