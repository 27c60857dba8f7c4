package dev.jointlambda.it.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.Outage;
import dev.jointlambda.local.Ran;
import dev.jointlambda.local.access.Grant;
import dev.jointlambda.local.access.Refusal;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.samples.iot.Reading;
import dev.jointlambda.samples.montecarlo.Estimate;
import dev.jointlambda.samples.order.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The samples as they are deployed: from archives and templates, each function in a process of its own, run by Lambda's own
 * client and by our bootstrap, with nothing but environment variables, and allowed what its role is allowed. What is deployed
 * is deployed once, for all tests; the last one looks at what all of them have needed.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DeployedTest {
    private static final Duration LOOK = Duration.ofMillis(20);

    private static Samples samples;

    @BeforeAll
    static void deploy() throws Exception {
        samples = Samples.deploy(Packaged.sample());
    }

    @AfterAll
    static void close() throws Exception {
        if (samples != null) {
            samples.close();
        }
    }

    @BeforeEach
    void forget() {
        samples.clouds.forget();
        samples.deployment.forgetRefusals();
    }

    @Test
    @Order(1)
    void threeWorkflowsRunOnBothCloudsAndNothingIsRefused() throws Exception {
        Execution<Receipt> order = samples.order(samples.client, "all");
        Execution<Reading> measured = samples.measure(samples.client, "all", 1);
        Execution<Estimate> estimated = samples.estimate(samples.client, "all");

        assertTrue(order.result(Samples.PATIENCE).accepted());
        assertEquals(10, measured.result(Samples.PATIENCE).trail().size());
        assertEquals(1000, estimated.result(Samples.PATIENCE).points());
        assertEquals(List.of(), samples.deployment.refusals());
        Set<Cloud> ranOn = EnumSet.noneOf(Cloud.class);
        samples.clouds.ran().forEach(ran -> ranOn.add(ran.cloud()));
        assertEquals(EnumSet.allOf(Cloud.class), ranOn);
        List<Throwable> failures = samples.clouds.ran().stream()
                .map(Ran::error)
                .filter(error -> error != null)
                .toList();
        assertEquals(List.of(), failures);
    }

    @Test
    @Order(2)
    void whatIsTooLargeForAnEventTravelsAsAnObjectOnBothClouds() throws Exception {
        Execution<Reading> measured = samples.measure(samples.client, "large", Samples.LARGE);

        assertEquals(Samples.LARGE, measured.result(Samples.PATIENCE).sensor().length());
        assertEquals(List.of(), samples.deployment.refusals());
        assertTrue(samples.clouds.objects(Cloud.AWS).operations().containsKey("GET"));
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void anotherCloudTakesOverWhileFunctionsAreDown(Cloud down) throws Exception {
        samples.clouds.functions(down).down(Outage.REFUSED);
        try {
            Execution<Receipt> order = samples.order(samples.client, "without-" + down);
            Execution<Reading> large = samples.measure(samples.client, "without-" + down, Samples.LARGE);
            assertTrue(order.result(Samples.PATIENCE).accepted());
            assertEquals(Samples.LARGE, large.result(Samples.PATIENCE).sensor().length());
        } finally {
            samples.clouds.functions(down).up();
        }
        assertEquals(List.of(), samples.deployment.refusals());
        assertTrue(samples.clouds.ran().stream().allMatch(ran -> ran.cloud() != down));
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void anExecutionEndsThoughAFunctionsProcessIsKilledInTheMiddle(Cloud cloud) throws Exception {
        Execution<Reading> measured = samples.measure(samples.client, "killed-" + cloud, 1);
        List<ProcessHandle> killed = new ArrayList<>();
        while (killed.isEmpty() && samples.clouds.ran().size() < 10) {
            for (ProcessHandle busy : samples.deployment.busy(cloud)) {
                if (killed.isEmpty() && busy.destroyForcibly()) {
                    killed.add(busy);
                }
            }
        }

        assertFalse(killed.isEmpty(), "the execution was over before any function of it was seen");
        assertEquals(10, measured.result(Samples.PATIENCE).trail().size());
    }

    /** The record of a failure wakes the sweeper of the cloud that gave the event up. */
    @ParameterizedTest
    @CsvSource({"dynamodb:GetItem, OrderReserveRole", "ots:GetRow, samples-order-price"})
    @Order(5)
    void anEventThatIsGivenUpIsSentAgain(String action, String role) throws Exception {
        List<Grant> without = samples.deployment.grants().stream()
                .filter(grant ->
                        grant.action().equals(action) && grant.principal().endsWith(role))
                .toList();
        assertEquals(1, without.size());
        int before = samples.clouds.givenUp().size();
        without.forEach(grant -> grant.withhold(true));
        try {
            var unused = samples.order(samples.client, "given-up-" + role);
            while (samples.clouds.givenUp().size() == before) {
                boolean unusedIdle = samples.clouds.awaitIdle(LOOK);
            }
        } finally {
            without.forEach(grant -> grant.withhold(false));
        }
        assertTrue(samples.ended("given-up-" + role).accepted());
    }

    /** One test for each action that any policy of the templates allows a function, whichever those are. */
    @TestFactory
    @Order(6)
    Stream<DynamicTest> aMissingPermissionIsRefusedWithItsActionAndItsResource() {
        Set<String> actions = new TreeSet<>();
        samples.deployment.grants().stream()
                .filter(grant -> !MissingPermission.isClient(grant.principal()))
                .forEach(grant -> actions.add(grant.action()));
        List<MissingPermission> missing = actions.stream()
                .map(action -> new MissingPermission(samples, action))
                .toList();
        return Stream.concat(
                missing.stream()
                        .map(each -> dynamicTest(each.toString(), () -> {
                            List<Refusal> refused = each.run();
                            assertFalse(refused.isEmpty(), "nobody asked for " + each);
                            String first = refused.get(0).toString();
                            assertTrue(first.contains(" may not " + each + " on "), first);
                            assertTrue(refused.get(0).ask().resource().matches("(arn:aws|acs):.+|\\*"), first);
                        })),
                missing.stream().map(each -> dynamicTest("what missed " + each + " ends", each::end)));
    }

    /** Of a client's permissions, whatever is withheld is missed by somebody who starts executions and reads results. */
    @TestFactory
    @Order(7)
    Stream<DynamicTest> aClientIsRefusedWhatItMissesAndNothingElse() throws Exception {
        Clients clients = Clients.of(samples);
        Set<String> actions = new TreeSet<>();
        samples.deployment.grants().stream()
                .filter(grant -> MissingPermission.isClient(grant.principal()))
                .forEach(grant -> actions.add(grant.action()));
        return Stream.concat(
                Stream.of(dynamicTest("nothing", () -> assertEquals(List.of(), clients.without("nothing")))),
                actions.stream()
                        .map(action -> dynamicTest(action, () -> {
                            List<Refusal> refused = clients.without(action);
                            assertFalse(refused.isEmpty(), "no client asked for " + action);
                            refused.forEach(
                                    each -> assertEquals(action, each.ask().action()));
                        })));
    }

    @Test
    @Order(8)
    void noKindOfPermissionIsSuperfluousButForWhatOnlyRarerFaultsNeed() {
        Set<String> superfluous = PermissionKinds.superfluous(samples.deployment.grants());

        superfluous.removeAll(PermissionKinds.RARER);
        assertEquals(Set.of(), superfluous);
    }
}
