package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a start, an execution that exists is found, and it exists once. */
final class StartRecoveryTest {
    private static final String OTHER_INPUT =
            "execution chain/1 was started before with another input; take another id, or the same input";

    private final Shapes shapes = new Shapes();
    private final Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    /** The client's process is gone. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void assertCompletes() throws Exception {
        swept.sweepUntilEnd(Duration.ofHours(1));
        assertEquals(
                "c(b(a(x)))",
                swept.sim.client.execution("1").result(Duration.ofSeconds(1)).replaceAll("[0-9]", ""));
        swept.assertEnded();
    }

    private void dieAtCall(int number) {
        int[] calls = new int[1];
        swept.sim.clouds.faults(call -> {
            if (call.ofAttempt() == 0 && ++calls[0] == number) {
                throw new Died();
            }
            return Fault.NONE;
        });
        assertThrows(Died.class, () -> swept.sim.client.start("1", "x"));
        swept.sim.clouds.faults(Faults.none());
    }

    @Test
    void clientThatDiesBeforeItInvokesHasStartedTheExecution() throws Exception {
        dieAtCall(3);

        assertEquals(Status.RUNNING, swept.status());
        assertCompletes();
    }

    @Test
    void clientThatDiesBeforeTheRowHasStartedNothing() throws Exception {
        dieAtCall(2);

        for (int minute = 0; minute < 300; minute++) {
            swept.sim.clouds.run(Duration.ofMinutes(1));
            assertEquals(Swept.NOTHING, swept.sweep());
        }
        assertThrows(ExecutionAbsentException.class, swept::status);
        assertEquals(1, swept.sim.openIndex().size(), "the entry is put off, and never removed");
        swept.sim.client.start("1", "x");
        assertCompletes();
    }

    @Test
    void clientThatDiesFirstHasLeftNothing() {
        dieAtCall(1);

        assertEquals(Set.of(), swept.sim.openIndex());
    }

    /** While the client is under way to the row, sweepers move its entry on; and then its event is lost. */
    @Test
    void clientThatIsHoursLateIsFound() throws Exception {
        boolean[] slow = new boolean[1];
        swept.sim.clouds.faults(call -> {
            if (call.kind() == CallKind.CREATE && !slow[0]) {
                slow[0] = true;
                for (int minute = 0; minute < 600; minute++) {
                    swept.sim.clouds.run(Duration.ofMinutes(1));
                    swept.sweep();
                }
            }
            return call.kind() == CallKind.INVOKE && call.ofAttempt() == 0 ? once() : Fault.NONE;
        });

        swept.sim.client.start("1", "x");
        assertEquals(Status.RUNNING, swept.status());

        swept.sweepUntilEnd(Duration.ofHours(2));
        assertCompletes();
    }

    private boolean dropped;

    private Fault once() {
        boolean first = !dropped;
        dropped = true;
        return first ? Fault.DROP : Fault.NONE;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void startWhoseAnswerIsLostIsStartedOnceHoweverOftenItIsRepeated(int number) throws Exception {
        int[] calls = new int[1];
        swept.sim.clouds.faults(call -> call.ofAttempt() == 0 && ++calls[0] == number ? Fault.ANSWER_LOST : Fault.NONE);
        try {
            swept.sim.client.start("1", "x");
        } catch (StoreException | StartException e) {
            swept.sim.client.start("1", "x");
        }
        swept.sim.client.start("1", "x");

        assertCompletes();
    }

    @Test
    void rowThatIsWrittenLateIsFound() throws Exception {
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.CREATE, Fault.APPLIED_LATE));
        assertThrows(StoreException.class, () -> swept.sim.client.start("1", "x"));
        swept.sim.clouds.faults(Faults.none());
        swept.sim.clouds.run(Duration.ofMinutes(10));

        swept.sweepUntilEnd(Duration.ofHours(2));
        assertCompletes();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "ANSWER_LOST", "NOT_APPLIED", "DUPLICATE"})
    void firstEventMayFareAnyhow(Fault fault) throws Exception {
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.ofAttempt() == 0 && call.to() == AWS, fault));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.faults(Faults.none());

        assertCompletes();
    }

    /** At each call of a client, another one starts the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void twoClientsAtTheSameTimeStartOneExecution(int number) throws Exception {
        int[] calls = new int[1];
        swept.sim.clouds.faults(call -> {
            if (call.ofAttempt() == 0 && ++calls[0] == number) {
                swept.sim.client.start("1", "x");
            }
            return Fault.NONE;
        });

        swept.sim.client.start("1", "x");

        assertCompletes();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ofTwoClientsWithDifferentInputsOneIsRefused(int number) throws Exception {
        int[] calls = new int[1];
        swept.sim.clouds.faults(call -> {
            if (call.ofAttempt() == 0 && ++calls[0] == number) {
                swept.sim.client.start("1", "x");
            }
            return Fault.NONE;
        });

        assertEquals(
                OTHER_INPUT,
                assertThrows(IllegalArgumentException.class, () -> swept.sim.client.start("1", "y"))
                        .getMessage());

        assertCompletes();
    }

    @Test
    void otherInputIsRefusedAfterTheEndToo() throws Exception {
        swept.sim.run("x");

        assertEquals(
                OTHER_INPUT,
                assertThrows(IllegalArgumentException.class, () -> swept.sim.client.start("1", "y"))
                        .getMessage());
        assertEquals(Set.of(), swept.sim.openIndex());
    }

    /** It may be the second for which a sweeper is about to put the execution off. */
    @Test
    void entryOfARepeatedStartIsLeftToTheSweeper() throws Exception {
        swept.sim.clouds.faults(Faults.when(call -> call.kind() == CallKind.INVOKE, Fault.DROP));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofMinutes(1));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.faults(Faults.none());

        assertEquals(2, swept.sim.openIndex().size());
        assertCompletes();
    }
}
