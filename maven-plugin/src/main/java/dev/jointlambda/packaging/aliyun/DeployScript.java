package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.model.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that deploys: a file of its own, in which a few words are filled in. */
final class DeployScript {
    static final String NAME = "deploy.sh";

    private DeployScript() {}

    static String text(Deployment deployment) {
        return template()
                .replace("@NAME@", deployment.prefix())
                .replace("@INSTANCE@", AliyunNames.instance(deployment.prefix()))
                .replace("@TWO_CLOUDS@", deployment.crossesClouds() ? "yes" : "no");
    }

    private static String template() {
        try (InputStream file = DeployScript.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is missing in the plugin's own jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
