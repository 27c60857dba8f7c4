package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jointlambda.packaging.Packaging;
import dev.jointlambda.packaging.Project;
import dev.jointlambda.packaging.zip.Libraries;
import dev.jointlambda.packaging.zip.Library;
import dev.jointlambda.samples.order.OrderFlow;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What has been laid down to be deployed: by the build of the sample, or by the plugin here. */
final class Packaged {
    private static final String LIBRARIES = "lib/";

    private Packaged() {}

    /** The folder with {@code aws} and {@code aliyun}; without one, as before the phase {@code package}, a test is skipped. */
    static Path sample() throws URISyntaxException {
        Path folder = classesOf(OrderFlow.class).resolveSibling("jointlambda");
        assumeTrue(
                Files.exists(folder.resolve("aws/template.yaml")) && Files.exists(folder.resolve("aliyun/s.yaml")),
                "the sample is not packaged: \"mvn package\" does it, \"mvn test\" does not");
        return folder;
    }

    /**
     * Packages {@link RelayFlow} as the plugin does for a project whose functions are in a service of Function Compute 2.0;
     * with the sample's libraries.
     *
     * @param work an empty folder
     */
    static Path relay(Path work, String service) throws IOException, URISyntaxException {
        Path classes = copyOfRelay(work.resolve("classes"));
        Libraries libraries = Libraries.flat(libraries(sample().resolve("aws/function.zip"), work.resolve("lib")));
        Path output = work.resolve("jointlambda");
        Packaging.write(
                new Project("relay", List.of(classes), libraries, output, null, null, service, null, Project.NO_TIME),
                line -> {});
        return output;
    }

    /** The folder that a class is loaded from. */
    static Path classesOf(Class<?> of) throws URISyntaxException {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path copyOfRelay(Path to) throws IOException, URISyntaxException {
        Path from = classesOf(RelayFlow.class);
        String own = RelayFlow.class.getPackageName().replace('.', '/');
        Set<String> folders = Set.of(own, "META-INF/jointlambda");
        for (String folder : folders) {
            Files.createDirectories(to.resolve(folder));
            try (Stream<Path> all = Files.list(from.resolve(folder))) {
                for (Path file : all.toList()) {
                    String name =
                            String.valueOf(file.getFileName()).replace(RelayFlow.class.getPackageName() + ".", "");
                    if (name.startsWith("RelayFlow") || name.startsWith("Baton")) {
                        Files.copy(file, to.resolve(folder).resolve(String.valueOf(file.getFileName())));
                    }
                }
            }
        }
        return to;
    }

    private static List<Library> libraries(Path archive, Path to) throws IOException {
        Files.createDirectories(to);
        List<Library> libraries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    String name = entry.getName().substring(LIBRARIES.length());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, to.resolve(name));
                    }
                    libraries.add(new Library(name, name, to.resolve(name), Set.of()));
                }
            }
        }
        return libraries;
    }
}
