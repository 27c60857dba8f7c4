package dev.jointlambda.local.deploy.aws;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amazon's Runtime Interface Client, with which Lambda itself runs Java functions: where it is, and how it is started. It needs
 * Linux.
 */
final class InterfaceClient {
    /** Unpacked once: left to itself, each process unpacks its native library to the same path, and breaks the others. */
    private static final String LIBRARY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /** What the client stands on: a class of each of its archives. */
    private static final List<String> CLASSES = List.of(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private final String classPath;
    private @Nullable Path library;

    private InterfaceClient(String classPath) {
        this.classPath = classPath;
    }

    /** @throws IllegalStateException if it does not run on this machine */
    static InterfaceClient find() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new IllegalStateException("Lambda's runtime interface client runs on Linux only");
        }
        return new InterfaceClient(classPath());
    }

    private synchronized Path library() {
        if (library == null) {
            library = unpack();
        }
        return library;
    }

    private static Path unpack() {
        String machine = System.getProperty("os.arch", "").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
        try (InputStream in = AWSLambda.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Lambda's runtime interface client has no " + name);
            }
            Path library = Files.createTempFile("jointlambda-runtime", ".so");
            library.toFile().deleteOnExit();
            Files.write(library, in.readAllBytes());
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException("Lambda's runtime interface client cannot be unpacked", e);
        }
    }

    private static String classPath() {
        List<String> archives = new ArrayList<>();
        for (String name : CLASSES) {
            try {
                archives.add(Path.of(Class.forName(name)
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (ClassNotFoundException | URISyntaxException e) {
                throw new IllegalStateException("Lambda's runtime interface client is not complete without " + name, e);
            }
        }
        return String.join(System.getProperty("path.separator", ":"), archives);
    }

    /** The command line that runs a handler. */
    List<String> command(int heapMb, String handler) {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-D" + LIBRARY + "=" + library(),
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                classPath,
                AWSLambda.class.getName(),
                handler);
    }
}
