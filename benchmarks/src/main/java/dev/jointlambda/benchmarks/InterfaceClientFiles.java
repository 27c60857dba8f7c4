package dev.jointlambda.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lambda's own Java client, among the archives that this process runs with.
 *
 * @param archives its archives
 * @param library its native library
 */
record InterfaceClientFiles(List<Path> archives, Path library) {
    static final String LIBRARY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final List<String> NAMES = List.of(
            "aws-lambda-java-runtime-interface-client-",
            "aws-lambda-java-core-",
            "aws-lambda-java-serialization-",
            "utils-lite-");

    /** @param folder where its library is unpacked to */
    static InterfaceClientFiles unpack(Path folder) throws IOException {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        String name = "/jni/libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
        Path library = folder.resolve("client.so");
        try (InputStream in =
                Objects.requireNonNull(InterfaceClientFiles.class.getResourceAsStream(name), "Linux only")) {
            Files.copy(in, library);
        }
        return new InterfaceClientFiles(
                running().stream()
                        .filter(archive ->
                                NAMES.stream().anyMatch(archive.getFileName().toString()::startsWith))
                        .toList(),
                library);
    }

    /** Every archive that this process runs with. */
    static List<Path> running() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> each.endsWith(".jar"))
                .map(each -> Path.of(each).toAbsolutePath())
                .sorted()
                .toList();
    }

    /** Its class path, with something behind it. */
    String classPath(List<Path> more) {
        List<Path> all = new ArrayList<>(archives);
        all.addAll(more);
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
