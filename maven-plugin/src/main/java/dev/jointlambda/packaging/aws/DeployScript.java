package dev.jointlambda.packaging.aws;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;

/** The script that deploys: a file of its own, in which a few words are filled in. */
final class DeployScript {
    private DeployScript() {}

    static TextFile of(Deployment deployment, AwsArtifact artifact) {
        String service = artifact.fc2Service();
        return TextFile.script(
                "deploy.sh",
                Resource.text("deploy.sh")
                        .replace("@PREFIX@", deployment.prefix())
                        .replace("@FC@", service == null ? "3.0" : "2.0")
                        .replace("@FC_SERVICE@", service == null ? "" : service)
                        .replace("@TWO_CLOUDS@", deployment.crossesClouds() ? "yes" : "no"));
    }
}
