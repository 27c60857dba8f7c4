package dev.jointlambda.local.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** dynalite, an independent DynamoDB from npm, in a process of its own on a free port of the loopback interface. */
final class Dynalite implements AutoCloseable {
    private static final String PACKAGE = "dynalite@4.0.0";
    private static final int INSTALL_SECONDS = 180;

    private final Process process;
    private final int port;

    private Dynalite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; where node or npm is missing, skips the test and says so, but never where CI is set. */
    static Dynalite start() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "dynalite"));
        Path script = folder.resolve("node_modules/dynalite/cli.js");
        if (!Files.exists(script)) {
            install(folder);
        }
        int port = freePort();
        Process process = process(
                        folder,
                        List.of(
                                "node",
                                script.toAbsolutePath().toString(),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                "" + port,
                                "--createTableMs",
                                "0"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        // It says that it listens, and where; nothing else is ever read from it.
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.contains("" + port)) {
            process.destroyForcibly();
            throw new IOException("dynalite did not start: " + line);
        }
        return new Dynalite(process, port);
    }

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = process(folder, List.of("npm", "install", "--prefix", ".", "--no-audit", "--no-fund", PACKAGE))
                    .redirectOutput(folder.resolve("install.log").toFile())
                    .start();
        } catch (IOException e) {
            String reason = "npm cannot be run (" + e.getMessage() + "), so the store is not tested against dynalite";
            if ("true".equals(System.getenv("CI"))) {
                throw new IOException(reason, e);
            }
            System.out.println("Skipped: " + reason);
            throw new TestAbortedException(reason);
        }
        boolean ended = npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
        if (!ended || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IOException(
                    "npm could not install " + PACKAGE + ": " + Files.readString(folder.resolve("install.log")));
        }
    }

    private static ProcessBuilder process(Path folder, List<String> command) {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
