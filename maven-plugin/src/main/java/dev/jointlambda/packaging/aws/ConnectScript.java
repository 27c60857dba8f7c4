package dev.jointlambda.packaging.aws;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import java.util.Optional;

/** The script that lets the functions of either cloud into the other. */
public final class ConnectScript {
    private ConnectScript() {}

    /** The script, for the folder above those of the clouds; empty for a deployment on one cloud. */
    public static Optional<TextFile> of(Deployment deployment) {
        return deployment.crossesClouds()
                ? Optional.of(TextFile.script(
                        "connect.sh", Resource.text("connect.sh").replace("@PREFIX@", deployment.prefix())))
                : Optional.empty();
    }
}
