package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.flows.CrossChainFlow;
import dev.jointlambda.it.flows.CrossChainFlowClient;
import dev.jointlambda.it.flows.Word;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.samples.iot.IotPipeline;
import dev.jointlambda.samples.iot.IotPipelineClient;
import dev.jointlambda.samples.iot.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The proofs, with the vendors' clients on the wire, and what only makes sense there. */
@org.junit.jupiter.api.parallel.Execution(ExecutionMode.CONCURRENT)
class OnTheWireTest extends EndToEndProofs {
    private static final int PIPELINES = 1000;
    private static final int AT_A_TIME = 20;

    @Override
    TestClouds open() {
        return new WireClouds();
    }

    @Tag("long")
    @Test
    void aThousandPipelines20AtATimeAreNeitherLostNorDoubled() throws Exception {
        try (WireClouds clouds = new WireClouds()) {
            clouds.use(IotPipeline.class, IotPipeline::new);
            IotPipelineClient client = IotPipelineClient.connect(clouds.client());
            ExecutorService starters = Executors.newFixedThreadPool(AT_A_TIME);
            Map<String, Reading> results = new ConcurrentHashMap<>();
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < PIPELINES; i++) {
                    String id = "iot-" + i;
                    running.add(starters.submit(() -> {
                        Execution<Reading> execution = client.start(id, reading(id));
                        results.put(id, execution.result(Duration.ofMinutes(2)));
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            } finally {
                starters.shutdownNow();
            }
            clouds.settle();
            assertEquals(PIPELINES, results.size());
            results.forEach((id, reading) -> {
                assertEquals(id, reading.sensor());
                assertEquals(10, reading.trail().size(), () -> id + " went through " + reading.trail());
                clouds.verify("iot", id, 10);
            });
            assertTrue(clouds.clouds().givenUp().isEmpty(), "events were given up");
            for (Cloud cloud : Cloud.values()) {
                assertTrue(clouds.clouds().functions(cloud).operations().get("POST") >= 5L * PIPELINES, "on " + cloud);
            }
        }
    }

    @Test
    void anEventThatACloudFindsTooLargeIsTakenByTheOther() throws Exception {
        LocalSettings small = LocalSettings.defaults().withEventLimits(1024 * 1024, 2000);
        try (WireClouds clouds = new WireClouds(small)) {
            clouds.use(CrossChainFlow.class, CrossChainFlow::new);
            Word large = new Word("x".repeat(4000));
            CrossChainFlowClient client = CrossChainFlowClient.connect(clouds.client());
            assertEquals(
                    large.then("first").then("second").then("third"),
                    client.start("large", large).result(clouds.patience()));
            clouds.settle();
            clouds.verify("cross", "large", 3);
            assertTrue(
                    clouds.clouds().ran().stream().allMatch(ran -> ran.cloud() == Cloud.AWS), "all of it ran on AWS");
        }
    }

    /** About 1 KB. */
    private static Reading reading(String sensor) {
        return new Reading(sensor, Instant.parse("2026-11-01T00:00:00Z"), Collections.nCopies(100, 217.25), List.of());
    }
}
