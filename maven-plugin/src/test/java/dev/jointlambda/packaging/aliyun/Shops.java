package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.packaging.check.AliyunNeeds;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Deployments to make files of: models as the compiler has written them. */
public final class Shops {
    /** Of two workflows, both of which use both clouds. */
    public static final String SHOP = "shop";

    /** Of one workflow on Alibaba Cloud alone. */
    public static final String ALONE = "alone";

    private static final List<String> MODELS = List.of(
            "dev.jointlambda.samples.order.OrderFlow.json",
            "dev.jointlambda.samples.montecarlo.MonteCarlo.json",
            "com.acme.Chores.json");

    private Shops() {}

    /** The deployment of a folder of models, named like it. */
    public static Deployment of(String folder) throws IOException {
        return of(folder, folder, 17);
    }

    static Deployment of(String folder, String prefix, int javaVersion) throws IOException {
        Path classes = Files.createTempDirectory("models");
        Path models = Files.createDirectories(classes.resolve(ModelReader.FOLDER));
        for (String name : MODELS) {
            try (InputStream model = Shops.class.getResourceAsStream(folder + "/" + name)) {
                if (model != null) {
                    Files.copy(model, models.resolve(name));
                }
            }
        }
        return new Deployment(prefix, ModelReader.readAll(classes), javaVersion);
    }

    /** What the documents of a deployment have to agree with. */
    public static AliyunNeeds needs(Deployment deployment) {
        return Needs.of(deployment, artifact());
    }

    /** A zip. */
    public static AliyunArtifact artifact() {
        return AliyunArtifact.of("0123456789abcdef".repeat(4));
    }
}
