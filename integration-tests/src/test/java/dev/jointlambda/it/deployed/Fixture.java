package dev.jointlambda.it.deployed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A folder as the build leaves it, written here: archives of what is on this class path, and templates of the right shape. */
final class Fixture {
    static final String PREFIX = "shop";
    static final String INSTANCE = "shop";
    static final String TABLE = "shop";

    /** As the local clouds' own settings have them. */
    static final String SIGNING_KEYS = "local:"
            + Base64.getEncoder()
                    .encodeToString("a key for clouds on one machine only".getBytes(StandardCharsets.UTF_8));

    /** What a function does not need. */
    private static final Pattern NOT_DEPLOYED = Pattern.compile(
            ".*(integration-tests|testkit|runtime/local|jointlambda-local|processor|jetty|junit|archunit|opentest4j|apiguardian"
                    + "|snakeyaml|runtime-interface-client|lambda-java-serialization|utils-lite|jsr305|checker|errorprone).*");

    private Fixture() {}

    static void write(Path folder, List<Class<?>> workflows) throws IOException {
        List<Model> models = Model.all(workflows);
        Files.createDirectories(folder.resolve("aws"));
        Files.createDirectories(folder.resolve("aliyun"));
        Files.writeString(folder.resolve("aws/template.yaml"), AwsFixture.template(PREFIX, models));
        Files.writeString(folder.resolve("aliyun/s.yaml"), AliyunFixture.serverless(PREFIX, models));
        Files.writeString(folder.resolve("aliyun/state.ros.json"), AliyunFixture.state(PREFIX, models));
        Path zip = folder.resolve("aws/function.zip");
        archive(zip, workflows.get(0));
        Files.copy(zip, folder.resolve("aliyun/function.zip"));
    }

    private static void archive(Path file, Class<?> workflow) throws IOException {
        Path own;
        try {
            own = Path.of(
                    workflow.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entries(zip, own, names);
            for (String each :
                    new TreeSet<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)))) {
                Path path = Path.of(each);
                if (NOT_DEPLOYED.matcher(each).matches() || path.equals(own) || !Files.exists(path)) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    entries(zip, path, names);
                } else if (each.endsWith(".jar") && names.add("lib/" + path.getFileName())) {
                    zip.putNextEntry(new ZipEntry("lib/" + path.getFileName()));
                    Files.copy(path, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** The classes of a folder or a jar, at the root. */
    private static void entries(ZipOutputStream zip, Path from, Set<String> names) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = from.relativize(each).toString();
                    if (names.add(name)) {
                        zip.putNextEntry(new ZipEntry(name));
                        Files.copy(each, zip);
                        zip.closeEntry();
                    }
                }
            }
            return;
        }
        try (ZipFile jar = new ZipFile(from.toFile())) {
            for (ZipEntry each :
                    jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (names.add(each.getName())) {
                    zip.putNextEntry(new ZipEntry(each.getName()));
                    try (InputStream in = jar.getInputStream(each)) {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }
}
