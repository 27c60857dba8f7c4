package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs when nothing goes wrong, and what the clouds tell about it. */
final class SimulationTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Relay relay = new Relay(AWS, ALIYUN, AWS);
    private final Simulation clouds = Simulation.seeded(42).use(relay, Relay::plain);

    @Test
    void chainRunsToItsEndWhereItIsPlaced() {
        relay.start(clouds, "1");

        assertEquals(List.of(), clouds.runUntilIdle());

        assertEquals("abc", Relay.result(clouds, "1"));
        assertEquals(
                List.of("a on AWS", "b on ALIYUN", "c on AWS"),
                clouds.trace().stream()
                        .map(entry -> entry.step() + " on " + entry.cloud())
                        .toList());
        clouds.verifyAllCompleted();
    }

    @Test
    void timeIsVirtualAndExact() {
        clouds.latency(Latency.calibrated().withoutJitter());
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        // the client: create 6, invoke 6, queue 5; a: read 6, code 1, commit 6, invoke across the clouds 28, queue 5;
        // b: everything across the clouds; c: read 6, code 1, commit 6, end 6
        assertEquals(
                List.of("a 17..58", "b 63..148", "c 153..172"),
                clouds.trace().stream()
                        .map(entry -> entry.step() + " " + millis(entry.start()) + ".." + millis(entry.end()))
                        .toList());
    }

    @Test
    void traceTellsWhatRan() {
        clouds.latency(Latency.none());
        relay.start(clouds, "x.1");
        clouds.runUntilIdle();

        assertEquals(
                new TraceEntry("x.1", "relay", "a", "", AWS, 1, START, START, TraceEntry.End.OK, ""),
                clouds.trace().get(0));
    }

    @Test
    void callsAreCounted() {
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        Operations all = clouds.operations();
        assertEquals(3, all.preReads());
        assertEquals(3, all.count(CallKind.PUT_IF_ABSENT));
        assertEquals(3, all.conditionalWrites());
        assertEquals(3, all.invocations());
        assertEquals(2, all.byFunctions().crossCloud().invocations());
        assertEquals(0, all.to(ALIYUN).ofStores());
        assertEquals(8, all.to(AWS).ofStores());
        assertEquals(2, all.byClients().total());
        assertEquals(1, all.count(CallKind.CREATE));
        assertEquals(1, all.count(CallKind.END));
        assertEquals(14, all.total());

        clouds.resetOperations();
        assertEquals(0, clouds.operations().total());
    }

    @Test
    void sameSeedGivesTheSameRun() {
        String first = faultyRun(7);

        assertEquals(first, faultyRun(7));
        assertNotEquals(first, faultyRun(8));
    }

    @Test
    void instancesAreReused() {
        for (int i = 0; i < 5; i++) {
            relay.start(clouds, "" + i);
            clouds.runUntilIdle();
        }

        assertEquals(2, clouds.functions(AWS).coldStarts());
        assertEquals(1, clouds.functions(ALIYUN).coldStarts());

        clouds.functions(AWS).recycle();
        relay.start(clouds, "again");
        clouds.runUntilIdle();
        assertEquals(4, clouds.functions(AWS).coldStarts());
    }

    @Test
    void coldStartDelaysTheDelivery() {
        clouds.latency(Latency.none().withColdStart(Duration.ofMillis(700)));
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        assertEquals(START.plusMillis(2100), clouds.now());
    }

    @Test
    void executionsRunAtTheSameTime() {
        clouds.latency(Latency.calibrated().withoutJitter());
        for (int i = 0; i < 100; i++) {
            String id = "" + i;
            clouds.after(Duration.ZERO, () -> {});
            relay.start(clouds, id);
        }
        clouds.runUntilIdle();

        assertEquals(300, clouds.trace().size());
        clouds.verifyAllCompleted();
    }

    @Test
    void timePassesWhenNothingHappens() {
        clouds.run(Duration.ofHours(5));

        assertEquals(START.plus(Duration.ofHours(5)), clouds.now());
    }

    @Test
    void pauseOfAClientRunsTheSimulation() throws InterruptedException {
        relay.start(clouds, "1");

        clouds.binding(AWS).host().pause(Duration.ofSeconds(1));

        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void pauseSaysWhatIsStuckOnceNothingCanHappen() {
        clouds.faults(Faults.at(6, Fault.DROP));
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> clouds.binding(AWS).host().pause(Duration.ofSeconds(1)));

        assertEquals(
                "nothing can happen any more (seed 42): execution relay/1 has not ended; it ran a and committed registers"
                        + " of a",
                e.getMessage());
        assertThrows(AssertionError.class, clouds::verifyAllCompleted);
    }

    @Test
    void unknownFunctionIsRejectedWithWhatThereIs() {
        Answer answer = clouds.binding(AWS).services(ALIYUN).functions().invokeAsync("sim-relay-a", "id", new byte[0]);

        assertEquals(
                new Answer.Rejected(
                        "404: ALIYUN has no function \"sim-relay-a\"; it has sim-relay-b, sim-relay-sweeper"),
                answer);
    }

    @Test
    void eventOverTheLimitIsRejectedWithTheLimit() {
        assertEquals(
                128 * 1024, clouds.binding(AWS).services(ALIYUN).functions().eventLimit());
        assertEquals(1024 * 1024, clouds.binding(AWS).services(AWS).functions().eventLimit());
        clouds.functions(ALIYUN).eventLimit(3);

        Answer answer = clouds.binding(AWS).services(ALIYUN).functions().invokeAsync("sim-relay-b", "id", new byte[4]);

        assertEquals(new Answer.Rejected("413: the event has 4 bytes; ALIYUN takes up to 3"), answer);
    }

    @Test
    void workflowUsedTwiceIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> clouds.use(relay, Relay::plain));

        assertEquals(
                "AWS has a function \"sim-relay-a\" already: is a workflow used twice, or are there two of the name"
                        + " \"relay\"?",
                e.getMessage());
    }

    @Test
    void classWithoutGeneratedFunctionsIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> clouds.use(Relay.Letters.class, Relay::plain));

        assertEquals(
                "there is no class dev.jointlambda.testkit.Relay_Letters_Functions: was dev.jointlambda.testkit.Relay$Letters"
                        + " compiled with jointlambda-processor on the processor path, and is it a @Workflow?",
                e.getMessage());
    }

    @Test
    void unknownExecutionCannotBeVerified() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> clouds.verify(new ExecutionId("relay", "nobody")));

        assertEquals("nothing is known of an execution relay/nobody", e.getMessage());
    }

    private static String faultyRun(long seed) {
        Relay relay = new Relay(AWS, ALIYUN, AWS, ALIYUN);
        Simulation clouds = Simulation.seeded(seed).use(relay, Relay::plain);
        for (int i = 0; i < 20; i++) {
            relay.start(clouds, "" + i);
        }
        clouds.faults(Faults.random(seed, 0.1));
        clouds.runUntilIdle();
        return clouds.trace() + "\n" + clouds.operations().total() + "\n" + clouds.failures() + "\n" + clouds.now();
    }

    private static long millis(Instant time) {
        return Duration.between(START, time).toMillis();
    }
}
