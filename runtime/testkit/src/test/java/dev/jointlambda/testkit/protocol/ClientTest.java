package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting executions and waiting for them. */
final class ClientTest {
    private final Shapes shapes = new Shapes();
    private final Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    @Test
    void resultIsWaitedFor() throws Exception {
        Execution<String> execution = sim.client.start("x");

        assertEquals(ExecutionRow.Status.RUNNING, execution.status());
        assertEquals("c3(b2(a1(x)))", execution.result(Duration.ofMinutes(1)));
        assertEquals(ExecutionRow.Status.DONE, execution.status());
        assertEquals("c3(b2(a1(x)))", sim.client.execution(execution.id()).result(Duration.ZERO));
    }

    @Test
    void clientMayWaitForEver() throws Exception {
        Execution<String> execution = sim.client.start("x");

        assertEquals("c3(b2(a1(x)))", execution.result(ChronoUnit.FOREVER.getDuration()));
    }

    @Test
    void everyExecutionHasItsOwnId() {
        assertNotEquals(sim.client.start("x").id(), sim.client.start("x").id());
    }

    @Test
    void startingTwiceChangesNothing() throws Exception {
        sim.client.start("1", "x");
        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        assertEquals(3, shapes.runs());
        assertEquals(Set.of(), sim.openIndex());
    }

    @Test
    void startingAgainSendsALostEvent() throws Exception {
        sim.clouds.sweeping(false).faults(call -> call.kind() == CallKind.INVOKE ? Fault.DROP : Fault.NONE);
        sim.client.start("1", "x");
        sim.clouds.runUntilIdle();
        sim.clouds.faults(call -> Fault.NONE);
        assertEquals(1, sim.openIndex().size());

        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        assertEquals(Set.of(), sim.openIndex());
    }

    @Test
    void sameIdWithAnotherInputIsRefused() {
        sim.client.start("1", "x");

        assertEquals(
                "execution chain/1 was started before with another input; take another id, or the same input",
                assertThrows(IllegalArgumentException.class, () -> sim.client.start("1", "y"))
                        .getMessage());
    }

    @Test
    void sameIdOnAnotherVersionIsRefused() {
        sim.client.start("1", "x");
        WorkflowClient<String, String> newer = WorkflowClient.of(
                sim.binding(),
                new WorkflowModel(
                        "chain", 2, Duration.ofDays(7), "a", sim.flow.model().steps()),
                Shapes.TEXT,
                Shapes.TEXT);

        assertEquals(
                "execution chain/1 was started before on version 1 of the workflow, this client has version 2",
                assertThrows(IllegalArgumentException.class, () -> newer.start("1", "x"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "ä"})
    void badIdIsRefused(String id) {
        assertEquals(
                "an execution id has 1 to 128 of A-Z a-z 0-9 _ . : ~ -, but this one is \"" + id + "\"",
                assertThrows(IllegalArgumentException.class, () -> sim.client.start(id, "x"))
                        .getMessage());
        assertEquals(0, sim.clouds.operations().total());
    }

    @Test
    @SuppressWarnings("NullAway") // what is not checked at compile time is checked at run time
    void nullIsRefused() {
        assertEquals(
                "the input is null, which the workflow \"chain\" does not take",
                assertThrows(IllegalArgumentException.class, () -> sim.client.start("1", null))
                        .getMessage());
        assertEquals(0, sim.clouds.operations().total());
    }

    @Test
    void waitingEnds() {
        sim.clouds.functions(AWS).userCodeTime("a", Duration.ofSeconds(30));
        Execution<String> execution = sim.client.start("1", "x");

        assertEquals(
                "execution chain/1 has not ended within PT5S; it goes on, ask again later",
                assertThrows(TimeoutException.class, () -> execution.result(Duration.ofSeconds(5)))
                        .getMessage());
    }

    @Test
    void executionThatDoesNotExistIsNamed() {
        assertEquals(
                "there is no execution chain/9: it was never started, or it ended so long ago that its rows are gone",
                assertThrows(
                                ExecutionAbsentException.class,
                                () -> sim.client.execution("9").status())
                        .getMessage());
    }

    @Test
    void startThatNoCloudTakesIsRecordedAndCanBeRepeated() throws Exception {
        sim.clouds.functions(AWS).down();
        sim.clouds.functions(ALIYUN).down();

        String message = assertThrows(StartException.class, () -> sim.client.start("1", "x"))
                .getMessage();

        assertEquals(
                "execution chain/1: could not hand over to step \"a\": AWS refused (the function service of AWS is down),"
                        + " ALIYUN refused (the function service of ALIYUN is down); start it again with the same id and"
                        + " input",
                message);
        sim.clouds.functions(AWS).up();
        sim.clouds.functions(ALIYUN).up();
        assertEquals("c3(b2(a1(x)))", sim.run("x"));
    }
}
