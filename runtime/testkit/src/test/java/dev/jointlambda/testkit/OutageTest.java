package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import dev.jointlambda.runtime.spi.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is down, what waits, what is tried again and what is given up. */
final class OutageTest {
    private final Relay relay = new Relay(AWS, ALIYUN, AWS);
    private final Simulation clouds = Simulation.seeded(42).use(relay, Relay::plain);

    private Answer invoke(Cloud from, Cloud to, String step) {
        return clouds.binding(from).services(to).functions().invokeAsync("sim-relay-" + step, "id", new byte[] {'1', '|'
        });
    }

    @Test
    void functionsThatAreDownRejectAtOnce() {
        clouds.functions(ALIYUN).down();

        assertEquals(new Answer.Rejected("the function service of ALIYUN is down"), invoke(AWS, ALIYUN, "b"));

        assertEquals(new Answer.Accepted(), invoke(AWS, AWS, "a"));
    }

    @Test
    void functionsThatAreUnreachableLeaveItUnknownAfterATimeout() {
        clouds.functions(ALIYUN).unreachable();
        Instant before = clouds.now();

        assertEquals(new Answer.Unknown("no answer from the function service of ALIYUN"), invoke(AWS, ALIYUN, "b"));

        assertEquals(Duration.ofSeconds(3), Duration.between(before, clouds.now()));
    }

    @Test
    void queuedEventsWaitUntilTheFunctionsAreUp() {
        relay.start(clouds, "1");
        clouds.functions(AWS).down();

        assertEquals(
                List.of(
                        "execution relay/1 has not ended; it ran no step and committed registers of no step",
                        "1 events wait for the functions of AWS, which are down"),
                clouds.runUntilIdle());

        clouds.functions(AWS).up();
        assertEquals(List.of(), clouds.runUntilIdle());
        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void storeThatIsDownFailsEveryCall() {
        clouds.store(AWS).down();

        StoreException e = assertThrows(StoreException.class, () -> relay.start(clouds, "1"));

        assertEquals(
                "the store of AWS is down: call 1 (CREATE of ExecutionId[workflow=relay, id=1] on AWS, by client on AWS)",
                e.getMessage());
    }

    @Test
    void outageInTheMiddleIsSurvivedByRetries() {
        clouds.after(Duration.ofMillis(20), () -> clouds.store(AWS).unreachable());
        clouds.after(Duration.ofSeconds(90), () -> clouds.store(AWS).up());
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        clouds.verifyAllCompleted();
        assertEquals("abc", Relay.result(clouds, "1"));
        assertEquals(
                3,
                clouds.trace().stream()
                        .filter(entry -> entry.step().equals("a"))
                        .count());
    }

    @Test
    void brokenLinkSeparatesTheCloudsOnly() {
        clouds.link().down();

        assertEquals(new Answer.Rejected("the link from AWS to ALIYUN is down"), invoke(AWS, ALIYUN, "b"));
        assertEquals(new Answer.Accepted(), invoke(ALIYUN, ALIYUN, "b"));
        assertThrows(
                StoreException.class,
                () -> clouds.binding(AWS).services(ALIYUN).store().execution(Samples.execution()));
    }

    @Test
    void blobStoreHasASwitchOfItsOwn() {
        clouds.blobs(AWS).down();

        StoreException e = assertThrows(
                StoreException.class,
                () -> clouds.binding(AWS).services(AWS).blobs().get("k"));

        assertEquals("the blob store of AWS is down: call 1 (GET_BLOB of k on AWS, by client on AWS)", e.getMessage());
    }

    @Test
    void awsRetriesAfterOneAndTwoMinutesAndGivesUp() {
        assertEquals(List.of(0L, 60L, 180L), secondsOfDeliveries(failing(AWS), AWS));
    }

    @Test
    void aliyunRetriesThreeTimesAndGivesUp() {
        assertEquals(List.of(0L, 60L, 180L, 420L), secondsOfDeliveries(failing(ALIYUN), ALIYUN));
    }

    @Test
    void retriesCanBeChanged() {
        Simulation failing = failing(AWS);
        failing.functions(AWS).retries();

        assertEquals(List.of(0L), secondsOfDeliveries(failing, AWS));
    }

    @Test
    void deliveryOverItsTimeoutIsStoppedAndRetried() {
        clouds.functions(AWS).userCodeTime("a", Duration.ofHours(1));
        clouds.functions(AWS).retries();
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        TraceEntry entry = clouds.trace().get(0);
        assertEquals(TraceEntry.End.TIMED_OUT, entry.how());
        assertEquals(Duration.ofMinutes(1), Duration.between(entry.start(), entry.end()));
        assertEquals(1, clouds.failures().size());
    }

    @Test
    void killedDeliveryIsRetriedOnANewInstance() {
        clouds.functions(AWS).userCodeTime("a", Duration.ofSeconds(10));
        clouds.after(Duration.ofSeconds(5), () -> clouds.functions(AWS).kill());
        relay.start(clouds, "1");
        clouds.runUntilIdle();

        assertEquals(TraceEntry.End.CRASHED, clouds.trace().get(0).how());
        assertEquals(3, clouds.functions(AWS).coldStarts());
        clouds.verifyAllCompleted();
    }

    @Test
    void eventThatWaitsTooLongIsGivenUp() {
        relay.start(clouds, "1");
        clouds.functions(AWS).down();
        clouds.run(Duration.ofHours(7));
        clouds.functions(AWS).up();

        List<String> stuck = clouds.runUntilIdle();

        assertEquals(
                List.of(
                        "execution relay/1 has not ended; it ran no step and committed registers of no step",
                        "the event for sim-relay-a on AWS, given up after 0 deliveries at "
                                + clouds.failures().get(0).at() + ": it is older than PT6H"),
                stuck);
    }

    @Test
    void limitedConcurrencyMakesEventsWait() {
        clouds.functions(AWS).concurrency(1);
        clouds.functions(AWS).userCodeTime("a", Duration.ofSeconds(10));
        relay.start(clouds, "1");
        relay.start(clouds, "2");
        relay.start(clouds, "3");
        clouds.runUntilIdle();

        clouds.verifyAllCompleted();
        List<TraceEntry> onAws =
                clouds.trace().stream().filter(entry -> entry.cloud() == AWS).toList();
        for (int i = 1; i < onAws.size(); i++) {
            assertEquals(false, onAws.get(i).start().isBefore(onAws.get(i - 1).end()), onAws.toString());
        }
    }

    private static Simulation failing(Cloud on) {
        return Simulation.seeded(1)
                .latency(Latency.none())
                .sweeping(false)
                .use(
                        HandWritten.oneStep(on, (event, binding) -> {
                            throw new IllegalStateException("never works");
                        }),
                        () -> "");
    }

    private static List<Long> secondsOfDeliveries(Simulation failing, Cloud on) {
        failing.binding(on).services(on).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        failing.runUntilIdle();
        assertEquals(1, failing.failures().size());
        assertEquals(
                "java.lang.IllegalStateException: never works",
                failing.failures().get(0).reason());
        return failing.trace().stream()
                .map(entry -> Duration.between(Instant.parse("2026-01-01T00:00:00Z"), entry.start())
                        .toSeconds())
                .toList();
    }
}
