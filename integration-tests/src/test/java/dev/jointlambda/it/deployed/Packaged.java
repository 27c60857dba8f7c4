package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jointlambda.samples.order.OrderFlow;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build of the sample has laid down to be deployed. */
final class Packaged {
    private Packaged() {}

    /** The folder with {@code aws} and {@code aliyun}; without one, as before the phase {@code package}, a test is skipped. */
    static Path sample() throws URISyntaxException {
        Path classes = Path.of(OrderFlow.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path folder = classes.resolveSibling("jointlambda");
        assumeTrue(
                Files.exists(folder.resolve("aws/template.yaml")) && Files.exists(folder.resolve("aliyun/s.yaml")),
                "the sample is not packaged: \"mvn package\" does it, \"mvn test\" does not");
        return folder;
    }
}
