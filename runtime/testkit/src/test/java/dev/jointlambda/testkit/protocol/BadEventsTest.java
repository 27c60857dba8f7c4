package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Dropped;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.SigningKeys;
import dev.jointlambda.testkit.TraceEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that no function of ours has sent, or not to this function, or too late: nothing is committed. */
final class BadEventsTest {
    private static final String BODY = "{\"workflow\":\"chain\",\"version\":1,\"execution\":\"1\",\"step\":\"a\","
            + "\"index\":\"\",\"widths\":[],\"owner\":\"AWS\",\"value\":\"x\",\"at\":1,\"deadline\":9999999999999,"
            + "\"exp\":9999999999999}";

    private final Shapes shapes = new Shapes();
    private final Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    private static String framed(String body) {
        return "{\"jointlambda\":1,\"body\":" + body + "}";
    }

    /** Sends an event to step a, and returns its first delivery. */
    private TraceEntry send(String event) {
        sim.clouds.sweeping(false);
        sim.binding().services(AWS).functions().invokeAsync("sim-chain-a", "e1", event.getBytes(UTF_8));
        sim.clouds.runUntilIdle();
        return sim.clouds.trace().get(0);
    }

    private void assertNothingDone() {
        assertEquals(0, sim.clouds.operations().ofStores());
        assertEquals(Map.of(), shapes.inputs());
    }

    private void assertDropped(Dropped reason, String event) {
        TraceEntry delivery = send(event);

        assertEquals(TraceEntry.End.OK, delivery.how(), delivery.reason());
        assertEquals(1, sim.dropped(reason));
        assertNothingDone();
    }

    private void assertRefused(String reason, String event) {
        TraceEntry delivery = send(event);

        assertEquals(TraceEntry.End.FAILED, delivery.how());
        assertEquals("dev.jointlambda.runtime.DeliveryException: " + reason, delivery.reason());
        assertEquals(3, sim.clouds.trace().size(), "the platform repeats it");
        assertEquals(1, sim.clouds.failures().size(), "and then keeps it for its owner");
        assertNothingDone();
    }

    @Test
    void goodEventRuns() {
        assertEquals(TraceEntry.End.OK, send(framed(BODY)).how());
        assertEquals(3, shapes.runs());
    }

    @Test
    void emptyEventIsDropped() {
        assertDropped(Dropped.EMPTY, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`hello`",
                "`[]`",
                "`{}`",
                "`{\"jointlambda\":1}`",
                "`{\"jointlambda\":0,\"body\":{}}`",
                "`{\"jointlambda\":\"1\",\"body\":{}}`",
                "`{\"jointlambda\":1,\"body\":{}}`",
                "`{\"jointlambda\":1,\"body\":{\"workflow\":\"chain\"`",
                "`{\"jointlambda\":1,\"body\":7}`"
            })
    void malformedEventIsDropped(String event) {
        assertDropped(Dropped.MALFORMED, event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"index\":\"\"|\"index\":\"0\"",
                "\"index\":\"\",\"widths\":[]|\"index\":\"x\",\"widths\":[1]",
                "\"index\":\"\",\"widths\":[]|\"index\":\"3\",\"widths\":[3]",
                "\"owner\":\"AWS\"|\"owner\":\"MOON\"",
                "\"execution\":\"1\"|\"execution\":\"a/b\"",
                "\"at\":1,|``"
            })
    void eventWithAWrongMemberIsDropped(String member, String wrong) {
        String body = BODY.replace(member, wrong);
        assertTrue(!body.equals(BODY));

        assertDropped(Dropped.MALFORMED, framed(body));
    }

    @Test
    void expiredEventIsDropped() {
        assertDropped(Dropped.EXPIRED, framed(BODY.replace("\"exp\":9999999999999", "\"exp\":1700000000000")));
    }

    @Test
    void eventOfANewerWireVersionFailsTheDelivery() {
        assertRefused(
                "step \"a\" of the workflow \"chain\", version 1, on AWS: the event has wire version 2, this runtime reads"
                        + " up to 1; deploy this function anew, the platform will deliver the event again",
                "{\"jointlambda\":2,\"envelope\":\"all is different\"}");
    }

    @Test
    void eventForAnotherStepFailsTheDelivery() {
        assertRefused(
                "step \"a\" of the workflow \"chain\", version 1, on AWS: the event is for step \"z\" of the workflow"
                        + " \"chain\", version 1 (execution 1); nothing was run, check which function it was sent to",
                framed(BODY.replace("\"step\":\"a\"", "\"step\":\"z\"")));
    }

    @Test
    void eventForAnotherVersionFailsTheDelivery() {
        assertRefused(
                "step \"a\" of the workflow \"chain\", version 1, on AWS: the event is for step \"a\" of the workflow"
                        + " \"chain\", version 2 (execution 1); nothing was run, check which function it was sent to",
                framed(BODY.replace("\"version\":1", "\"version\":2")));
    }

    @Test
    void unsignedEventIsDroppedOnceThereIsAKey() {
        sim.clouds.signedWith(SigningKeys.of("k1", Map.of("k1", new byte[32])));

        assertDropped(Dropped.FORGED, framed(BODY));
    }

    @Test
    void eventWithAWrongSignatureIsDropped() {
        sim.clouds.signedWith(SigningKeys.of("k1", Map.of("k1", new byte[32])));

        assertDropped(
                Dropped.FORGED, "{\"jointlambda\":1,\"key\":\"k1\",\"signature\":\"AAAA\",\"body\":" + BODY + "}");
    }

    @Test
    void eventSignedWithAnUnknownKeyFailsTheDelivery() {
        assertRefused(
                "step \"a\" of the workflow \"chain\", version 1, on AWS: the event is signed with the key \"k2\", which"
                        + " is not configured here; add it to this function's signing keys, the platform will deliver"
                        + " the event again",
                "{\"jointlambda\":1,\"key\":\"k2\",\"signature\":\"AAAA\",\"body\":" + BODY + "}");
    }

    @Test
    void signedRunCompletes() throws Exception {
        sim.clouds.signedWith(SigningKeys.of("k1", Map.of("k1", new byte[32])));

        assertEquals("c3(b2(a1(x)))", sim.run("x"));
    }

    /** An event that cannot be made small enough by leaving its input out is an error that names the limit. */
    @Test
    void eventThatDoesNotFitFailsTheDeliveryThatWouldSendIt() {
        Sim small = Sim.of(
                shapes,
                Flow.named("small")
                        .step("a", AWS, null, Shapes.TEXT, (in, step) -> "x", Edge.to("b", ALIYUN, null))
                        .step("b", ALIYUN, null, Shapes.TEXT, (in, step) -> "x", Edge.end(AWS)));
        small.clouds.sweeping(false).functions(ALIYUN).eventLimit(100);
        small.client.start("1", "x");
        List<String> stuck = small.clouds.runUntilIdle();

        assertEquals(2, stuck.size(), () -> "the event that was given up, and the execution: " + stuck);
        assertTrue(
                small.clouds
                        .trace()
                        .get(0)
                        .reason()
                        .matches(
                                "dev.jointlambda.runtime.DeliveryException: execution small/1, step \"a\": could not hand"
                                        + " over to step \"b\": ALIYUN refused \\(its event has \\d+ bytes even without the input,"
                                        + " over the limit of 100\\); the platform will deliver the event again"),
                small.clouds.trace().get(0).reason());
    }
}
