package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.ExecutionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each fault does what it says. The calls of the relay: 1 create and 2 invoke by the client; 3 read, 4 run, 5 commit,
 * 6 invoke by a; 7 to 10 the same by b; 11 read, 12 run, 13 commit, 14 end by c.
 */
final class FaultTest {
    private final Relay relay = new Relay(AWS, ALIYUN, AWS);
    private final List<String> runs = new ArrayList<>();
    private final Simulation clouds = Simulation.seeded(42).use(relay, () -> (text, step) -> {
        runs.add(step);
        return text + step;
    });

    private List<String> run(Faults faults) {
        clouds.faults(faults);
        relay.start(clouds, "1");
        List<String> stuck = clouds.runUntilIdle();
        clouds.verify(new ExecutionId("relay", "1"));
        return stuck;
    }

    private List<String> deliveries() {
        return clouds.trace().stream()
                .map(entry -> entry.step() + entry.delivery() + " " + entry.how()
                        + (entry.reason().isEmpty() ? "" : ": " + entry.reason()))
                .toList();
    }

    @Test
    void crashBeforeACallLeavesNoEffect() {
        run(Faults.at(5, Fault.CRASH_BEFORE));

        assertEquals(List.of("a1 CRASHED: the simulation crashed it", "a2 OK", "b1 OK", "c1 OK"), deliveries());
        assertEquals(List.of("a", "a", "b", "c"), runs);
        clouds.verifyAllCompleted();
    }

    @Test
    void crashAfterACallLeavesItsEffect() {
        run(Faults.at(5, Fault.CRASH_AFTER));

        assertEquals(List.of("a1 CRASHED: the simulation crashed it", "a2 OK", "b1 OK", "c1 OK"), deliveries());
        assertEquals(List.of("a", "b", "c"), runs);
    }

    @Test
    void crashBeforeTheUsersCodeDoesNotRunIt() {
        run(Faults.at(4, Fault.CRASH_BEFORE));

        assertEquals(List.of("a", "b", "c"), runs);
    }

    @Test
    void crashAfterTheUsersCodeForgetsItsResult() {
        run(Faults.at(4, Fault.CRASH_AFTER));

        assertEquals(List.of("a", "a", "b", "c"), runs);
    }

    @Test
    void lostAnswerOfAWriteIsAnExceptionAfterTheWrite() {
        run(Faults.at(5, Fault.ANSWER_LOST));

        assertEquals(
                "a1 FAILED: dev.jointlambda.runtime.spi.StoreException: the answer was lost: call 5 (PUT_IF_ABSENT of"
                        + " StepKey[execution=ExecutionId[workflow=relay, id=1], step=a, index=] on AWS, by sim-relay-a on"
                        + " AWS)",
                deliveries().get(0));
        assertEquals(List.of("a", "b", "c"), runs);
    }

    @Test
    void writeThatWasNotAppliedIsAnExceptionWithoutTheWrite() {
        run(Faults.at(5, Fault.NOT_APPLIED));

        assertEquals(List.of("a", "a", "b", "c"), runs);
        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void lateWriteLandsAfterItsException() {
        run(Faults.at(5, Fault.APPLIED_LATE));

        assertEquals(List.of("a", "a", "b", "c"), runs);
        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void refusedInvocationIsRejected() {
        run(Faults.at(6, Fault.REFUSED));

        assertEquals(
                List.of(
                        "a1 FAILED: java.lang.IllegalStateException: not sent: Rejected[reason=429: ALIYUN throttles]",
                        "a2 OK",
                        "b1 OK",
                        "c1 OK"),
                deliveries());
    }

    @Test
    void lostAnswerOfAnInvocationIsUnknownAndTheEventArrives() {
        run(Faults.at(6, Fault.ANSWER_LOST));

        assertEquals(
                List.of(
                        "b1 OK",
                        "c1 OK",
                        "a1 FAILED: java.lang.IllegalStateException: not sent: Unknown[reason=the answer was lost]",
                        "a2 OK",
                        "b1 OK",
                        "c1 OK"),
                deliveries());
        assertEquals(List.of("a", "b", "c"), runs);
    }

    @Test
    void invocationThatWasNotAppliedIsUnknownAndNoEventArrives() {
        run(Faults.at(6, Fault.NOT_APPLIED));

        assertEquals(
                List.of(
                        "a1 FAILED: java.lang.IllegalStateException: not sent: Unknown[reason=the request was lost]",
                        "a2 OK",
                        "b1 OK",
                        "c1 OK"),
                deliveries());
    }

    @Test
    void duplicateIsDeliveredTwice() {
        run(Faults.at(6, Fault.DUPLICATE));

        assertEquals(2, deliveries().stream().filter("b1 OK"::equals).count());
        assertEquals("abc", Relay.result(clouds, "1"));
        assertTrue(clouds.now().isBefore(clouds.trace().get(0).end().plusSeconds(1)));
    }

    @Test
    void lateDuplicateIsDeliveredMuchLater() {
        run(Faults.at(6, Fault.DUPLICATE_LATE));

        assertEquals(2, deliveries().stream().filter("b1 OK"::equals).count());
        assertTrue(clouds.now().isAfter(clouds.trace().get(0).end().plusSeconds(60)));
    }

    @Test
    void delayedEventArrivesMuchLater() {
        run(Faults.at(6, Fault.DELAY));

        assertEquals(List.of("a1 OK", "b1 OK", "c1 OK"), deliveries());
        assertTrue(clouds.now().isAfter(clouds.trace().get(0).end().plusSeconds(60)));
    }

    @Test
    void frozenAttemptGoesOnAfterThePlatformGaveItUp() {
        run(Faults.at(5, Fault.FREEZE));

        // the old attempt, awake at last, sends its event again: b and c run a second time
        assertEquals(
                List.of(
                        "a1 TIMED_OUT: the platform stopped it at its timeout",
                        "a2 OK",
                        "b1 OK",
                        "c1 OK",
                        "b1 OK",
                        "c1 OK"),
                deliveries());
        assertEquals(List.of("a", "b", "c"), runs);
    }

    @Test
    void crashDuringACallLeavesAnEffectThatComesLater() {
        run(Faults.at(5, Fault.CRASH_DURING));

        assertEquals(List.of("a1 CRASHED: the simulation crashed it", "a2 OK", "b1 OK", "c1 OK"), deliveries());
        assertEquals(List.of("a", "a", "b", "c"), runs);
        assertTrue(clouds.now().isAfter(clouds.trace().get(0).end().plusSeconds(60)));
    }

    @Test
    void attemptFrozenBeforeItsCallMakesItWhenItWakesUp() {
        run(Faults.at(5, Fault.FREEZE_BEFORE));

        assertEquals(
                List.of(
                        "a1 TIMED_OUT: the platform stopped it at its timeout",
                        "a2 OK",
                        "b1 OK",
                        "c1 OK",
                        "b1 OK",
                        "c1 OK"),
                deliveries());
        assertEquals(List.of("a", "a", "b", "c"), runs);
        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void overtakenEventIsALittleLate() {
        run(Faults.at(6, Fault.OVERTAKEN));

        assertEquals(List.of("a1 OK", "b1 OK", "c1 OK"), deliveries());
        assertTrue(clouds.now().isBefore(clouds.trace().get(0).end().plusSeconds(2)));
    }

    @Test
    void clockOfTheInstanceIsOffFromThenOn() {
        List<Long> off = new ArrayList<>();
        Simulation one = Simulation.seeded(1)
                .latency(Latency.none())
                .faults(Faults.at(2, Fault.CLOCK_OFF))
                .use(
                        HandWritten.oneStep(AWS, (event, binding) -> {
                            binding.services(AWS).store().execution(Samples.execution());
                            off.add(binding.host().now());
                        }),
                        () -> "");
        one.binding(AWS).services(AWS).functions().invokeAsync("sim-hand-step", "id", new byte[0]);
        one.runUntilIdle();

        long by = Math.abs(off.get(0) - one.now().toEpochMilli());
        assertTrue(by > 0 && by <= 600_000, "by " + by + " ms");
    }

    @Test
    void storeThatGoesDownFailsTheCallAndComesBack() {
        run(Faults.at(5, Fault.STORE_DOWN));

        assertTrue(
                deliveries()
                        .get(0)
                        .startsWith("a1 FAILED: dev.jointlambda.runtime.spi.StoreException: the store of AWS"
                                + " is down: call 5"),
                deliveries()::toString);
        assertTrue(clouds.store(AWS).isUp());
    }

    @Test
    void silentFunctionsTakeNoEventAndComeBack() {
        run(Faults.at(6, Fault.FUNCTIONS_SILENT));

        assertTrue(deliveries().get(0).endsWith("Unknown[reason=no answer from the function service of ALIYUN]"));
        assertEquals(
                Fault.FUNCTIONS_SILENT, clouds.faultScript().faults().get(0).fault());
    }

    @Test
    void cloudThatGoesDownTakesItsAttemptsAlong() {
        run(Faults.at(5, Fault.CLOUD_DOWN));

        assertEquals("a1 CRASHED: its instance was killed", deliveries().get(0));
        assertTrue(clouds.store(AWS).isUp() && clouds.blobs(AWS).isUp());
    }

    @Test
    void linkThatIsDownSeparatesTheClouds() {
        run(Faults.at(6, Fault.LINK_DOWN));

        assertTrue(deliveries().get(0).endsWith("Rejected[reason=the link from AWS to ALIYUN is down]"));
        assertTrue(clouds.link().isUp());
    }

    @Test
    void callCanHaveTheFaultsOfItsKindOnly() {
        Call commit = new Call(5, 3, CallKind.PUT_IF_ABSENT, "f", 1, AWS, AWS, "key");
        Call clients = new Call(2, 0, CallKind.INVOKE, "client", 0, AWS, ALIYUN, "f");

        assertEquals(
                List.of(
                        Fault.STALE,
                        Fault.OUTDATED,
                        Fault.DUPLICATE,
                        Fault.DUPLICATE_LATE,
                        Fault.OVERTAKEN,
                        Fault.DELAY,
                        Fault.DROP,
                        Fault.LINK_DOWN,
                        Fault.LINK_SILENT),
                impossible(commit));
        assertEquals(
                List.of(
                        Fault.CRASH_BEFORE,
                        Fault.CRASH_DURING,
                        Fault.CRASH_AFTER,
                        Fault.FREEZE_BEFORE,
                        Fault.FREEZE,
                        Fault.CLOCK_OFF,
                        Fault.STALE,
                        Fault.OUTDATED,
                        Fault.STORE_DOWN,
                        Fault.STORE_SILENT),
                impossible(clients));
    }

    private static List<Fault> impossible(Call call) {
        List<Fault> rest = new ArrayList<>(List.of(Fault.values()));
        rest.remove(Fault.NONE);
        rest.removeAll(Fault.possible(call));
        return rest;
    }

    @Test
    void droppedEventIsLostAndSaidToBeStuck() {
        assertEquals(
                List.of("execution relay/1 has not ended; it ran a and committed registers of a"),
                run(Faults.at(6, Fault.DROP)));
    }

    @Test
    void staleReadMissesWhatIsThere() {
        Faults twice = Faults.at(2, Fault.DUPLICATE_LATE);
        Faults stale = call -> call.kind() == CallKind.READ ? Fault.STALE : Fault.NONE;
        run(twice.or(stale));

        assertEquals(2, runs.stream().filter("a"::equals).count());
        assertEquals("abc", Relay.result(clouds, "1"));
    }

    @Test
    void faultCanBeSaidByTheCallOfAnAttempt() {
        run(Faults.when(
                call -> call.function().equals("sim-relay-b") && call.ofAttempt() == 2 && call.delivery() == 1,
                Fault.CRASH_BEFORE));

        assertEquals(List.of("a1 OK", "b1 CRASHED: the simulation crashed it", "b2 OK", "c1 OK"), deliveries());
    }

    @Test
    void everyFaultAtEveryCallKeepsThePromises() {
        for (Fault fault : Fault.values()) {
            for (int call = 3; call <= 14; call++) {
                Relay each = new Relay(AWS, ALIYUN, AWS);
                Simulation fresh = Simulation.seeded(call).use(each, Relay::plain);
                fresh.faults(Faults.at(call, fault));
                each.start(fresh, "1");
                List<String> stuck = fresh.runUntilIdle();

                fresh.verifyAll();
                boolean lost = fault == Fault.DROP && (call == 6 || call == 10);
                // without a sweeper, an outage may outlast the platforms' patience
                assertTrue(fault.isOutage() || lost == !stuck.isEmpty(), fault + " at call " + call + ": " + stuck);
            }
        }
    }

    @Test
    void everyDeliveryMadeTwiceKeepsThePromises() {
        run(Faults.always(Fault.DUPLICATE));

        clouds.verifyAllCompleted();
        assertEquals(14, deliveries().size());
    }
}
