package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A branch commits, and its function dies whenever it is to arrive: the sweeper does all that it would have done. */
final class ArrivalGivenUpTest {
    private final Shapes shapes = new Shapes();

    private static void neverArrive(Swept swept) {
        swept.sim.clouds.faults(
                Faults.when(call -> call.ofAttempt() > 0 && call.kind() == CallKind.MARK, Fault.CRASH_BEFORE));
    }

    private static String result(Swept swept) throws Exception {
        return swept.sim.client.execution("1").result(Duration.ofSeconds(1)).replaceAll("[0-9]", "");
    }

    /** Whoever arrives last invokes the join; and that is the branch that cannot. */
    @Test
    void joinIsInvokedByTheSweeperThatRecordsTheLastArrival() throws Exception {
        Swept swept = Swept.of(shapes, shapes.diamond());
        neverArrive(swept);
        swept.sim.clouds.functions(AWS).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.clouds.functions(ALIYUN).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.client.start("1", "x");

        Duration took = swept.sweepUntilEnd(Duration.ofHours(24));

        assertEquals(Status.DONE, swept.status());
        assertEquals("d(b(a(x))+c(a(x)))", result(swept));
        assertTrue(took.compareTo(Duration.ofHours(11)) < 0, () -> "given up once, and no second time: " + took);
        swept.assertEnded();
    }

    @Test
    void nextItemOfAWindowIsSentByTheSweeperThatRecordsAnArrival() throws Exception {
        Swept swept = Swept.of(shapes, LostEventsTest.windowed(shapes, ALIYUN, 1));
        neverArrive(swept);
        swept.sim.client.start("1", "p,q,r");

        swept.sweepUntilEnd(Duration.ofDays(3));

        assertEquals(Status.DONE, swept.status());
        assertEquals("sum(item(list:p)+item(list:q)+item(list:r))", result(swept));
        assertEquals(3, swept.sim.clouds.operations().byClients().count(CallKind.MARK));
        swept.assertEnded();
    }

    @Test
    void joinThatNoCloudTakesIsSentLater() throws Exception {
        Swept swept = Swept.of(shapes, shapes.diamond());
        neverArrive(swept);
        swept.sim.clouds.functions(AWS).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.clouds.functions(ALIYUN).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.client.start("1", "x");
        while (swept.sim.clouds.operations().byClients().count(CallKind.MARK) == 0) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            swept.sim.clouds.functions(AWS).down();
            swept.sim.clouds.functions(ALIYUN).down();
            swept.sweep();
            swept.sim.clouds.functions(AWS).up();
            swept.sim.clouds.functions(ALIYUN).up();
        }
        swept.sim.clouds.faults(Faults.none());

        swept.sweepUntilEnd(Duration.ofHours(1));

        assertEquals("d(b(a(x))+c(a(x)))", result(swept));
        swept.assertEnded();
    }

    /** An event might outlive the rows it stands on: what is left is given up in the next sweep. */
    @Test
    void joinIsNotInvokedAfterTheDeadline() {
        Swept swept = Swept.of(shapes, shapes.diamond());
        neverArrive(swept);
        swept.sim.clouds.functions(AWS).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.clouds.functions(ALIYUN).userCodeTime("c", Duration.ofSeconds(1));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofDays(7).plusMinutes(1));
        swept.sim.clouds.resetOperations();

        swept.sweepUntilEnd(Duration.ofHours(1));

        assertEquals(Status.FAILED, swept.status());
        assertEquals(0, swept.sim.clouds.operations().invocations());
        assertEquals(1, swept.sim.clouds.operations().byClients().count(CallKind.MARK));
        assertEquals(
                "d",
                assertThrows(
                                ExecutionFailedException.class,
                                () -> swept.sim.client.execution("1").result(Duration.ofSeconds(1)))
                        .failure()
                        .step());
        swept.assertEnded();
    }
}
