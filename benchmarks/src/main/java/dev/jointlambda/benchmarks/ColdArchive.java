package dev.jointlambda.benchmarks;

import dev.jointlambda.benchmarks.flows.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function's folder as Lambda unpacks it: classes, and archives in {@code lib}. */
final class ColdArchive {
    /** What a step on AWS stands on, as the packaging finds it. */
    private static final List<String> ELSEWHERE = List.of(
            "jetty-",
            "jointlambda-local",
            "jointlambda-testkit",
            "jointlambda-processor",
            "jointlambda-runtime-aliyun",
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-serialization",
            "javapoet",
            "snakeyaml",
            "alibaba",
            "bcprov",
            "credentials-api",
            "credentials-java",
            "endpoint-util",
            "fc-java-core",
            "fc2023",
            "gson",
            "joda",
            "okhttp",
            "okio",
            "openapiutil",
            "tablestore",
            "tea",
            "slf4j-nop");

    /** What only objects are stored with. */
    private static final List<String> OBJECTS =
            List.of("s3-", "arns-", "aws-xml-", "aws-query-", "crac-", "jointlambda-");

    private ColdArchive() {}

    static Path ours(Path folder) throws IOException {
        return lay(folder, name -> none(ELSEWHERE, name), "flows/AwsPair", "flows/Parcel");
    }

    static Path byHand(Path folder) throws IOException {
        return lay(folder, name -> none(ELSEWHERE, name) && none(OBJECTS, name), "cold/ByHand", "cold/Bare");
    }

    /** All that a folder has as archives, its classes first. */
    static List<Path> flat(Path folder) throws IOException {
        Path classes = folder.resolveSibling(folder.getFileName() + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(classes));
                Stream<Path> files = Files.walk(folder.resolve("dev"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        List<Path> all = new ArrayList<>(List.of(classes));
        try (Stream<Path> archives = Files.list(folder.resolve("lib"))) {
            archives.sorted().forEach(all::add);
        }
        return all;
    }

    private static boolean none(List<String> starts, String name) {
        return starts.stream().noneMatch(name::startsWith);
    }

    private static Path lay(Path folder, Predicate<String> wanted, String... classes) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Path archive : InterfaceClientFiles.running()) {
            String name = archive.getFileName().toString();
            if (wanted.test(name)) {
                Files.copy(archive, lib.resolve(name));
            }
        }
        Path own = Path.of(URI.create(Objects.requireNonNull(Parcel.class.getResource("Parcel.class"))
                        .toString()))
                .resolve("../..")
                .normalize();
        for (String start : classes) {
            Path from = own.resolve(start);
            Path to = Files.createDirectories(
                    folder.resolve("dev/jointlambda/benchmarks").resolve(start).getParent());
            try (var files = Files.newDirectoryStream(
                    Objects.requireNonNull(from.getParent()), from.getFileName() + "*.class")) {
                for (Path file : files) {
                    try (InputStream in = Files.newInputStream(file)) {
                        Files.copy(in, to.resolve(file.getFileName().toString()));
                    }
                }
            }
        }
        return folder;
    }
}
