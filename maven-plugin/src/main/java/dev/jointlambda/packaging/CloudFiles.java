package dev.jointlambda.packaging;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.zip.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files with which a cloud's half is deployed. */
final class CloudFiles {
    private CloudFiles() {}

    /**
     * The files that lie beside the archive.
     *
     * @param fc2Service the service of Function Compute 2.0 that the functions are in; null for Function Compute 3.0
     */
    static List<TextFile> of(Cloud cloud, Deployment deployment, Archive archive, @Nullable String fc2Service) {
        return List.of();
    }
}
