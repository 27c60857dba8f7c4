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
                assertEquals(lost, !stuck.isEmpty(), fault + " at call " + call + ": " + stuck);
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
