package dev.jointlambda.packaging.aws;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;

/** The script that deploys: a file of its own, in which a few words are filled in. */
final class DeployScript {
    private DeployScript() {}

    static TextFile of(Deployment deployment) {
        return TextFile.script(
                "deploy.sh",
                Resource.text("deploy.sh")
                        .replace("@PREFIX@", deployment.prefix())
                        .replace("@TWO_CLOUDS@", deployment.crossesClouds() ? "yes" : "no"));
    }
}
