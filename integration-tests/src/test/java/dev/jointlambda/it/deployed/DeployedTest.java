package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalDeployment;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.Outage;
import dev.jointlambda.local.Ran;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.samples.iot.IotPipelineClient;
import dev.jointlambda.samples.iot.Reading;
import dev.jointlambda.samples.montecarlo.Estimate;
import dev.jointlambda.samples.montecarlo.MonteCarloClient;
import dev.jointlambda.samples.montecarlo.Throws;
import dev.jointlambda.samples.order.Item;
import dev.jointlambda.samples.order.OrderFlowClient;
import dev.jointlambda.samples.order.Receipt;
import dev.jointlambda.samples.order.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples as they are deployed: from archives and templates, each function in a process of its own, run by Lambda's own
 * client and by our bootstrap, with nothing but environment variables, and allowed what its role is allowed.
 */
@Tag("long")
final class DeployedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_GIVEN_UP = 1000;
    private static final int LARGE = 450_000;

    private static LocalClouds clouds;
    private static LocalDeployment deployed;
    private static CloudBinding client;

    @BeforeAll
    static void deploy() throws Exception {
        Path folder = Packaged.sample();
        clouds = LocalClouds.start(
                LocalSettings.defaults().withProcesses(14).withSweeps(Duration.ofSeconds(5), Duration.ofSeconds(20)));
        deployed = clouds.deploy(folder);
        client = clouds.binding(deployed, Cloud.AWS);
    }

    @AfterAll
    static void close() {
        if (clouds != null) {
            clouds.close();
        }
    }

    @BeforeEach
    void forget() {
        clouds.forget();
        deployed.forgetRefusals();
    }

    private static Receipt order() throws Exception {
        return OrderFlowClient.connect(client)
                .start(new Request("Mei", List.of(new Item("tea", 3), new Item("cup", 6))))
                .result(PATIENCE);
    }

    private static Execution<Reading> measure(int nameLength) {
        return IotPipelineClient.connect(client)
                .start(new Reading(
                        "s".repeat(nameLength), Instant.parse("2026-11-01T00:00:00Z"), List.of(1.0, 2.0), List.of()));
    }

    @Test
    void threeWorkflowsRunOnBothCloudsAndNothingIsRefused() throws Exception {
        Execution<Reading> measured = measure(1);
        Execution<Estimate> estimated = MonteCarloClient.connect(client).start(new Throws(1000, 4));

        assertTrue(order().accepted());
        assertEquals(10, measured.result(PATIENCE).trail().size());
        assertEquals(1000, estimated.result(PATIENCE).points());
        assertEquals(List.of(), deployed.refusals());
        Set<Cloud> ranOn = new HashSet<>();
        clouds.ran().forEach(ran -> ranOn.add(ran.cloud()));
        assertEquals(Set.of(Cloud.AWS, Cloud.ALIYUN), ranOn);
        List<Throwable> failures = clouds.ran().stream()
                .map(Ran::error)
                .filter(error -> error != null)
                .toList();
        assertEquals(List.of(), failures);
    }

    @Test
    void whatIsTooLargeForAnEventTravelsAsAnObjectOnBothClouds() throws Exception {
        assertEquals(LARGE, measure(LARGE).result(PATIENCE).sensor().length());
        assertEquals(List.of(), deployed.refusals());
        assertTrue(clouds.objects(Cloud.AWS).operations().containsKey("GET"));
    }

    @Test
    void anotherCloudTakesOverWhileFunctionComputeIsDown() throws Exception {
        clouds.functions(Cloud.ALIYUN).down(Outage.REFUSED);
        try {
            assertTrue(order().accepted());
        } finally {
            clouds.functions(Cloud.ALIYUN).up();
        }
        assertEquals(List.of(), deployed.refusals());
        assertTrue(clouds.ran().stream().allMatch(ran -> ran.cloud() == Cloud.AWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS", "ALIYUN"})
    void anExecutionEndsThoughAFunctionsProcessIsKilledInTheMiddle(Cloud cloud) throws Exception {
        Execution<Reading> measured = measure(1);
        List<ProcessHandle> killed = new ArrayList<>();
        while (killed.isEmpty() && clouds.ran().size() < 10) {
            for (ProcessHandle busy : deployed.busy(cloud)) {
                if (killed.isEmpty() && busy.destroyForcibly()) {
                    killed.add(busy);
                }
            }
        }

        assertFalse(killed.isEmpty(), "the execution was over before any function of it was seen");
        assertEquals(10, measured.result(PATIENCE).trail().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dynamodb:GetItem",
                "dynamodb:BatchGetItem",
                "dynamodb:PutItem",
                "lambda:InvokeFunction",
                "fc:InvokeFunction",
                "s3:PutObject",
                "oss:PutObject",
                "ots:GetRow",
                "ots:PutRow",
            })
    void aMissingPermissionIsRefusedWithItsActionAndItsResource(String action) throws Exception {
        List<Grant> without = deployed.grants().stream()
                .filter(grant -> grant.action().equals(action))
                .filter(grant -> !grant.principal().endsWith("-client")) // whoever starts executions may go on to
                .toList();
        assertFalse(without.isEmpty(), action);
        without.forEach(grant -> grant.withhold(true));
        try {
            var unusedOrder = OrderFlowClient.connect(client)
                    .start(new Request("Mei", List.of(new Item("tea", 3), new Item("cup", 6))));
            var unusedReading = measure(LARGE);
            awaitRefusal(action);
        } finally {
            without.forEach(grant -> grant.withhold(false));
        }

        List<Refusal> refused = refused(action);
        assertFalse(refused.isEmpty(), "nobody asked for " + action);
        Refusal first = refused.get(0);
        assertTrue(first.toString().contains(" may not " + action + " on "), first.toString());
        assertTrue(first.ask().resource().matches("(arn:aws|acs):.+"), first.toString());
        assertTrue(clouds.awaitIdle(PATIENCE), "what is allowed again goes on, and ends");
    }

    private static List<Refusal> refused(String action) {
        return deployed.refusals().stream()
                .filter(refusal -> refusal.ask().action().equals(action))
                .toList();
    }

    /** An event that nobody may handle is given up, swept and sent again, so that there may be no idle moment. */
    private static void awaitRefusal(String action) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (refused(action).isEmpty() && !clouds.awaitIdle(LOOK) && System.nanoTime() < end) {
            assertTrue(clouds.givenUp().size() < MOST_GIVEN_UP, "events are given up in a circle");
        }
    }
}
