package dev.jointlambda.benchmarks;

import dev.jointlambda.local.http.HttpFront;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of a function, from its start, or its restore, to its answer. */
final class ColdProcess {
    private static final int PATIENCE_SECONDS = 120;
    private static final int TICKS_MS = 10;

    private ColdProcess() {}

    /**
     * What it took.
     *
     * @param cpu CPU time of the whole process, in ms; in steps of 10
     * @param wall in ms
     * @param rss what it had in memory at the end, in MB
     */
    record Cost(double cpu, double wall, double rss) {}

    static Cost run(ColdFunction function, InterfaceClientFiles client, URI services, Path log) throws Exception {
        ColdRuntime runtime = new ColdRuntime(function.event());
        try (HttpFront front = HttpFront.start("cold", runtime)) {
            ProcessBuilder builder = new ProcessBuilder(command(function, client))
                    .directory(function.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment(function, services, front));
            long begin = System.nanoTime();
            Process process = builder.start();
            var unused = process.onExit().thenRun(() -> runtime.failed("the process ended: " + said(log)));
            try {
                double before = 0;
                if (function.restored()) {
                    runtime.parked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    before = cpu(process);
                    begin = System.nanoTime();
                    runtime.restore.complete(true);
                }
                long end = runtime.answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return new Cost(cpu(process) - before, (end - begin) / 1e6, rss(process));
            } finally {
                end(process, function);
                runtime.end();
            }
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "nothing that can be read";
        }
    }

    /** At once, unless it is to leave an archive of its classes behind. */
    private static void end(Process process, ColdFunction function) throws InterruptedException {
        if (function.flags().stream().anyMatch(flag -> flag.contains("AtExit") || flag.contains("CacheOutput"))) {
            process.destroy();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        }
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lambda's own flags, as of 2026-11, but for its archive of the client's classes, which is nowhere to be had. */
    private static List<String> command(ColdFunction function, InterfaceClientFiles client) {
        List<String> command = new ArrayList<>(List.of(
                function.java().resolve("bin/java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-D" + InterfaceClientFiles.LIBRARY + "=" + client.library()));
        command.addAll(function.flags());
        command.addAll(List.of(
                "-cp",
                client.classPath(function.flat()),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                function.handler()));
        return command;
    }

    private static Map<String, String> environment(ColdFunction function, URI services, HttpFront front) {
        Map<String, String> all = new HashMap<>(FUNCTION);
        all.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + front.port());
        all.put("_HANDLER", function.handler());
        all.put("LAMBDA_TASK_ROOT", function.folder().toString());
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", function.restored() ? "snap-start" : "on-demand");
        all.put("AWS_ENDPOINT_URL_DYNAMODB", services.toString());
        all.put("AWS_ENDPOINT_URL_LAMBDA", services.toString());
        all.put("AWS_ENDPOINT_URL_S3", services.toString());
        return all;
    }

    private static final Map<String, String> FUNCTION = Map.ofEntries(
            Map.entry("PATH", "/usr/bin:/bin"),
            Map.entry("LANG", "en_US.UTF-8"),
            Map.entry("TZ", ":UTC"),
            Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
            Map.entry("AWS_LAMBDA_FUNCTION_NAME", "cold"),
            Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
            Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/cold"),
            Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "cold"),
            Map.entry("AWS_LAMBDA_LOG_FORMAT", "TEXT"),
            Map.entry("AWS_REGION", "eu-central-1"),
            Map.entry("AWS_ACCESS_KEY_ID", "id"),
            Map.entry("AWS_SECRET_ACCESS_KEY", "secret"),
            Map.entry("AWS_SESSION_TOKEN", "token"),
            Map.entry("JOINTLAMBDA_PREFIX", "cold"),
            Map.entry("JOINTLAMBDA_TABLE", "cold"),
            Map.entry("JOINTLAMBDA_BUCKET", "cold"));

    private static double cpu(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (double) TICKS_MS;
    }

    private static double rss(Process process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("the process says nothing of its memory");
    }
}
