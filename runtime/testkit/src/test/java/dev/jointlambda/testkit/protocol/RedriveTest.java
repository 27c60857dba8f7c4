package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.DeliveryException;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.ExecutionAbsentException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client sends again what an execution waits for. */
final class RedriveTest {
    private final Shapes shapes = new Shapes();
    private final Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    /** Starts an execution in which what a step sends is lost. */
    private void lose(String step) {
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-" + step), Fault.DROP));
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofSeconds(10));
        swept.sim.clouds.faults(Faults.none());
        swept.sim.clouds.resetOperations();
    }

    @Test
    void lostEventIsSentAgainAtOnce() throws Exception {
        lose("a");

        assertEquals("c3(b2(a1(x)))", swept.sim.client.redrive("1").result(Duration.ofSeconds(10)));

        assertEquals(1, swept.sim.clouds.operations().byClients().count(CallKind.INVOKE));
        assertEquals(0, swept.sim.clouds.operations().byClients().count(CallKind.RESCHEDULE), "it is no sweep");
        swept.sim.assertExactlyOnce();
    }

    @Test
    void endedExecutionIsLeftAlone() throws Exception {
        swept.sim.run("x");
        swept.sim.clouds.resetOperations();

        assertEquals("c3(b2(a1(x)))", swept.sim.client.redrive("1").result(Duration.ofSeconds(1)));

        assertEquals(0, swept.sim.clouds.operations().invocations());
    }

    @Test
    void healthyExecutionMayBeRedrivenAtAnyTime() throws Exception {
        for (int after = 1; after < 150; after += 7) {
            Shapes fresh = new Shapes();
            Swept healthy = Swept.of(fresh, fresh.diamond());
            healthy.sim.client.start("1", "x");
            healthy.sim.clouds.run(Duration.ofMillis(after));
            healthy.sim.client.redrive("1");
            healthy.sim.client.redrive("1");
            healthy.sim.clouds.runUntilIdle();
            healthy.sim.assertExactlyOnce();
            String result = healthy.sim.client.execution("1").result(Duration.ofSeconds(1));
            assertEquals("d(b(a(x))+c(a(x)))", result.replaceAll("[0-9]", ""));
        }
    }

    @Test
    void executionThatDoesNotExistIsNamed() {
        assertEquals(
                "there is no execution chain/9: it was never started, or it ended so long ago that its rows are gone",
                assertThrows(ExecutionAbsentException.class, () -> swept.sim.client.redrive("9"))
                        .getMessage());
    }

    @Test
    void otherVersionIsRefused() {
        lose("b");
        WorkflowClient<String, String> newer = WorkflowClient.of(
                swept.sim.binding(),
                Flow.named("chain", 2)
                        .step("a", AWS, null, Shapes.TEXT, Shapes::same, Edge.end(AWS))
                        .model(),
                Shapes.TEXT,
                Shapes.TEXT);

        assertEquals(
                "execution chain/1 runs on version 1 of the workflow, this client has version 2; redrive it with a client"
                        + " of that version",
                assertThrows(IllegalArgumentException.class, () -> newer.redrive("1"))
                        .getMessage());
    }

    @Test
    void cloudsThatTakeNothingAreNamed() {
        lose("a");
        swept.sim.clouds.functions(AWS).down();
        swept.sim.clouds.functions(ALIYUN).down();

        assertEquals(
                "execution chain/1: could not hand over to step \"a\": AWS refused (the function service of AWS is down),"
                        + " ALIYUN refused (the function service of ALIYUN is down); redrive it again later",
                assertThrows(DeliveryException.class, () -> swept.sim.client.redrive("1"))
                        .getMessage());
    }

    @Test
    void storeThatIsDownIsNamed() {
        lose("b");
        swept.sim.clouds.store(ALIYUN).down();

        String message = String.valueOf(assertThrows(StoreException.class, () -> swept.sim.client.redrive("1"))
                .getMessage());

        assertTrue(
                message.startsWith("execution chain/1: could not read step \"b\": the store of ALIYUN is down"),
                message);
        assertTrue(message.endsWith("; redrive it again later"), message);
    }
}
