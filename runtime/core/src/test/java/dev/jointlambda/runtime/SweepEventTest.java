package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events a batch of messages leads to, whatever else is in it. */
final class SweepEventTest {
    private static final String BATCH = "{\"Records\":[{\"body\":\"no JSON\"},{\"body\":\"{\\\"a\\\":1}\"},{},7,"
            + "{\"body\":\"{\\\"requestPayload\\\":{\\\"b\\\":2}}\"}]}";

    private static SweepEvent.Lost lost(String event) {
        return assertInstanceOf(SweepEvent.Lost.class, SweepEvent.read(Bytes.utf8(event)));
    }

    @Test
    void messageThatCannotBeReadLeavesTheOthersAlone() {
        SweepEvent.Lost lost = lost(BATCH);

        assertEquals(
                List.of("{\"a\":1}", "{\"b\":2}"),
                lost.events().stream().map(Bytes::text).toList());
        assertEquals(3, lost.unreadable().size());
        assertEquals("the member \"body\" is missing", lost.unreadable().get(1));
    }

    @Test
    void eachMessageThatCannotBeReadIsCounted() throws IOException {
        FixedBinding cloud = new FixedBinding();
        WorkflowModel one = WorkflowModel.of(
                "one",
                1,
                Duration.ofDays(1),
                "a",
                StepModel.of("a", Cloud.AWS, Duration.ofMinutes(1), Edge.end(Cloud.AWS)));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        Sweeper.of(cloud, one)
                .handle(
                        new ByteArrayInputStream(BATCH.getBytes(StandardCharsets.UTF_8)),
                        answer,
                        new Invocation("r", cloud.now + 60_000, null));

        // three that are no messages of events, and two whose events are none of ours
        assertEquals("{\"looked\":0,\"sent\":0,\"gaveUp\":0,\"failed\":5}", answer.toString(StandardCharsets.UTF_8));
    }

    @Test
    void recordsThatAreNoListAreRefused() {
        assertThrows(PayloadException.class, () -> SweepEvent.read(Bytes.utf8("{\"Records\":{}}")));
    }
}
