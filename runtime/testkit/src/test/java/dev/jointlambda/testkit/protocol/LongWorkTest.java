package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Steps that take hours: the sweeper leaves alone what is well, and finds what is not. */
final class LongWorkTest {
    private final Shapes shapes = new Shapes();

    private Swept slow(Flow flow, String... steps) {
        for (Cloud cloud : Cloud.values()) {
            flow.timeout(cloud, Duration.ofHours(2));
        }
        Swept swept = Swept.of(shapes, flow);
        for (String step : steps) {
            for (Cloud cloud : Cloud.values()) {
                swept.sim.clouds.functions(cloud).userCodeTime(step, Duration.ofHours(1));
            }
        }
        return swept;
    }

    private void assertLeftAlone(Swept swept, String input, int runs) {
        swept.sim.client.start("1", input);
        int looks = 0;
        for (int minute = 0; swept.status() == Status.RUNNING && minute < 60 * 24; minute++) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            String answer = swept.sweep();
            looks += answer.equals(Swept.NOTHING) ? 0 : 1;
            assertTrue(List.of(Swept.NOTHING, Swept.answer(1, 0, 0, 0)).contains(answer), answer);
        }
        assertEquals(Status.DONE, swept.status());
        assertEquals(runs, shapes.runs());
        assertEquals(0, swept.sim.clouds.operations().count(CallKind.TAKE_OVER));
        assertTrue(looks <= 4, () -> "looks while nothing was wrong");
        swept.assertEnded();
    }

    @Test
    void chainOfHoursIsLeftAlone() {
        assertLeftAlone(slow(shapes.chain(AWS, ALIYUN, AWS), "a", "b", "c"), "x", 3);
    }

    @Test
    void joinThatWaitsForHoursIsLeftAlone() {
        assertLeftAlone(slow(shapes.diamond(), "c", "d"), "x", 4);
    }

    @Test
    void itemsAndCollectorOfHoursAreLeftAlone() {
        assertLeftAlone(slow(shapes.forEach(AWS, ALIYUN, AWS), "item", "sum"), "p,q,r", 5);
    }

    /** Ten items one after the other: each is as young as the end of the one before it. */
    @Test
    void itemsThatWaitInAWindowAreLeftAlone() {
        Swept swept = slow(LostEventsTest.windowed(shapes, ALIYUN, 1), "item", "sum");
        swept.sim.client.start("1", "1,2,3,4,5,6,7,8,9,10");
        for (int minute = 0; swept.status() == Status.RUNNING && minute < 60 * 24; minute++) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            String answer = swept.sweep();
            assertTrue(List.of(Swept.NOTHING, Swept.answer(1, 0, 0, 0)).contains(answer), answer);
        }
        assertEquals(Status.DONE, swept.status());
        assertEquals(12, shapes.runs());
    }

    @Test
    void lostEventOfALongStepIsSentAgainOnceItIsOverdue() throws Exception {
        Swept swept = slow(shapes.chain(AWS, ALIYUN, AWS), "b");
        AtomicInteger events = new AtomicInteger();
        swept.sim.clouds.faults(
                call -> call.kind() == CallKind.INVOKE && call.to() == ALIYUN && events.getAndIncrement() == 0
                        ? Fault.DROP
                        : Fault.NONE);
        swept.sim.client.start("1", "x");

        Duration took = swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(1)));
        // four times its timeout, the grace and at most the minutes of two sweeps; then it runs for an hour
        assertTrue(took.compareTo(Duration.ofHours(9).plusMinutes(4)) >= 0, took::toString);
        assertTrue(took.compareTo(Duration.ofHours(9).plusMinutes(7)) <= 0, took::toString);
        assertEquals(3, shapes.runs(), "what was sent again is left alone, too");
        swept.assertEnded();
    }
}
