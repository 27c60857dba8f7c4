package dev.jointlambda.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose code runs, by the Flight Recorder's execution samples. A sample counts for the innermost frame that is of a known
 * owner, so that what the JDK does counts for whoever called it.
 */
final class CodeSamples {
    private static final Duration PERIOD = Duration.ofMillis(1);
    private static final String NOBODY = "JDK on its own";

    /** The first that fits counts. */
    private static final Map<String, String> OWNERS = owners();

    private CodeSamples() {}

    private static Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("dev.jointlambda.local.", "local clouds");
        owners.put("dev.jointlambda.benchmarks.flows.", "generated functions and steps");
        owners.put("dev.jointlambda.benchmarks.", "benchmark");
        owners.put("dev.jointlambda.runtime.", "jointlambda's runtime");
        owners.put("dev.jointlambda.", "jointlambda's bindings");
        owners.put("software.amazon.", "AWS SDK");
        owners.put("com.alicloud.", "Tablestore client");
        owners.put("com.aliyun.ots.", "Tablestore client");
        owners.put("com.google.protobuf.", "Tablestore client");
        owners.put("org.apache.http.", "Tablestore client");
        owners.put("com.aliyun.", "Function Compute client");
        owners.put("com.google.gson.", "Function Compute client");
        owners.put("okhttp3.", "Function Compute client");
        owners.put("okio.", "Function Compute client");
        owners.put("org.eclipse.jetty.", "Jetty");
        return owners;
    }

    /** How many samples fell on each group of threads and owner of code, as in {@code functions: AWS SDK}. */
    static Map<String, Long> during(ThreadCpu.Work work) throws Exception {
        Path file = Files.createTempFile("benchmark", ".jfr");
        try {
            try (Recording recording = new Recording()) {
                recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
                recording.start();
                work.run();
                recording.stop();
                recording.dump(file);
            }
            return count(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, Long> count(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                String thread = event.getThread("sampledThread").getJavaName();
                counts.merge(
                        ThreadGroups.of(thread) + ": "
                                + owner(event.getStackTrace().getFrames()),
                        1L,
                        Long::sum);
            }
        }
        return counts;
    }

    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
        }
        return NOBODY;
    }
}
