package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.StateStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An execution is refused if its rows may be gone before its last event. */
final class StarterTest {
    /** Of its steps, "pack" takes longest: an hour on its backup. */
    private static final WorkflowModel ORDER = WorkflowModel.of(
            "order",
            1,
            Duration.ofDays(7),
            "price",
            StepModel.of("price", AWS, Duration.ofMinutes(5), Edge.to("pack", AWS, ALIYUN)),
            StepModel.of("pack", AWS, ALIYUN, Duration.ofMinutes(15), Edge.end(AWS))
                    .on(ALIYUN, Duration.ofHours(1)));

    private final FixedBinding cloud = new FixedBinding();

    @Test
    void whatMayOutliveItsRowsIsRefusedBeforeAnythingIsWritten() {
        cloud.services = new CloudServices(
                Untouched.of(StateStore.class), Untouched.of(FunctionInvoker.class), Untouched.of(BlobStore.class));
        cloud.retention = Duration.ofHours(7 * 24 + 7 + 1).minusMillis(1);

        assertEquals(
                "execution order/1 is not started, because its rows may be gone before its last event: the workflow"
                        + " \"order\" may take PT168H, an event lives PT7H, and an attempt at a step takes up to PT1H, but"
                        + " rows are kept PT175H59M59.999S; set JOINTLAMBDA_RETENTION to PT176H or more, and the time to"
                        + " live of a Tablestore table to as much, or give the workflow a shorter timeout",
                failure().getMessage());
    }

    @Test
    void whatCannotOutliveItsRowsGoesOnToTheStore() {
        cloud.retention = Duration.ofHours(7 * 24 + 7 + 1);

        assertEquals("no services", failure().getMessage());
    }

    private IllegalStateException failure() {
        // larger than an execution's row takes, so that an object would be written first
        Bytes input = Bytes.of(new byte[1000]);
        return assertThrows(IllegalStateException.class, () -> new Starter(cloud, ORDER, new ExecutionId("order", "1"))
                .start(input));
    }
}
