package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalDeployment;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workflow that is at home on Alibaba Cloud, deployed as the plugin packages it with {@code aliyun.fc = 2.0}: its functions
 * there are in a service, and are invoked over the 2.0 API from both clouds.
 */
@Tag("long")
final class ServiceTest {
    private static final String SERVICE = "legacy";
    private static final Duration LOOK = Duration.ofMillis(20);

    /** What only those functions may do whose executions are kept on Alibaba Cloud. */
    private static final Set<String> AT_HOME = Set.of("ots:DeleteRow", "ots:GetRange");

    @TempDir
    static Path work;

    private static LocalClouds clouds;
    private static LocalDeployment deployed;
    private static RelayFlowClient client;

    @BeforeAll
    static void deploy() throws Exception {
        Path folder = Packaged.relay(work, SERVICE);
        clouds = LocalClouds.start(
                LocalSettings.defaults().withProcesses(6).withSweeps(Duration.ofSeconds(2), Duration.ofSeconds(20)));
        deployed = clouds.deploy(folder, Map.of());
        client = RelayFlowClient.connect(clouds.binding(deployed, Cloud.ALIYUN));
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

    private static Baton run(String id) throws Exception {
        return client.start(id, new Baton("b".repeat(Samples.LARGE), List.of())).result(Samples.PATIENCE);
    }

    @Test
    void functionsInAServiceAreInvokedOverTheOldApiByThoseOfBothClouds() throws Exception {
        assertEquals(List.of("grasp", "carry", "finish"), run("relay").hands());

        assertEquals(List.of(), deployed.refusals());
        Set<String> ran =
                clouds.ran().stream().map(each -> each.function()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("legacy$relay-relay-grasp", "legacy$relay-relay-finish", "relay-relay-carry:live"), ran);
        assertTrue(
                deployed.grants().stream().filter(Grant::isNeeded).anyMatch(grant -> grant.toString()
                        .contains(":services/legacy/functions/relay-relay-finish")),
                "the name of a function in a service has the service in it");
    }

    @Test
    void bothCloudsFunctionsReadTheirSecret() throws Exception {
        var unused = run("secret");

        for (String action : List.of("kms:GetSecretValue", "secretsmanager:GetSecretValue")) {
            assertTrue(
                    deployed.grants().stream().anyMatch(grant -> grant.action().equals(action) && grant.isNeeded()),
                    action + " was not needed");
        }
    }

    @Test
    void aMissingPermissionOnTheOpenExecutionsIsRefusedThere() throws Exception {
        for (String action : AT_HOME) {
            List<Grant> without = deployed.grants().stream()
                    .filter(grant -> grant.action().equals(action) && !MissingPermission.isClient(grant.principal()))
                    .toList();
            assertFalse(without.isEmpty(), action);
            without.forEach(grant -> grant.withhold(true));
            try {
                var unused = client.start("without-" + action, new Baton("", List.of()));
                awaitRefusal(action);
            } finally {
                without.forEach(grant -> grant.withhold(false));
            }
            assertEquals(
                    List.of("grasp", "carry", "finish"),
                    client.execution("without-" + action)
                            .result(Samples.PATIENCE)
                            .hands());
        }
        assertEquals(
                AT_HOME,
                deployed.refusals().stream()
                        .map(refusal -> refusal.ask().action())
                        .collect(Collectors.toSet()));
    }

    private static void awaitRefusal(String action) throws InterruptedException {
        long end = System.nanoTime() + Samples.PATIENCE.toNanos();
        List<Refusal> refused = List.of();
        while (refused.isEmpty() && System.nanoTime() < end) {
            boolean unused = clouds.awaitIdle(LOOK);
            refused = deployed.refusals().stream()
                    .filter(refusal -> refusal.ask().action().equals(action))
                    .toList();
        }
        assertFalse(refused.isEmpty(), "nobody was refused " + action);
        String first = refused.get(0).toString();
        assertTrue(first.contains("/table/relay_open"), first);
    }
}
