package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.DeliveryException;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.SigningKeys;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import dev.jointlambda.testkit.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a platform's on-failure destination tells the sweeper: it looks at that execution at once. */
final class FailureRecordsTest {
    private final Shapes shapes = new Shapes();
    private final Swept swept = Swept.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

    private static String text(String of) {
        return new String(JsonCodecs.STRING.encode(of), StandardCharsets.UTF_8);
    }

    private static String record(String payload) {
        return "{\"version\":\"1.0\",\"timestamp\":\"2026-01-01T00:00:00.000Z\",\"requestContext\":{\"requestId\":\"r\","
                + "\"functionArn\":\"f\",\"condition\":\"RetriesExhausted\",\"approximateInvokeCount\":3},"
                + "\"requestPayload\":" + payload
                + ",\"responseContext\":{\"statusCode\":200},\"responsePayload\":null}";
    }

    private static String messages(String... bodies) {
        StringBuilder records = new StringBuilder("{\"Records\":[");
        for (String body : bodies) {
            records.append(records.charAt(records.length() - 1) == '[' ? "" : ",")
                    .append("{\"messageId\":\"m\",\"body\":")
                    .append(text(body))
                    .append(",\"eventSource\":\"aws:sqs\"}");
        }
        return records.append("]}").toString();
    }

    static Stream<UnaryOperator<String>> shapesOfRecords() {
        return Stream.of(
                FailureRecordsTest::record,
                event -> record(text(event)),
                event -> messages(record(event)),
                FailureRecordsTest::messages);
    }

    /** Execution "1", whose b crashes until the platform gives its event up; returns that event. */
    private String givenUp() {
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.RUN && call.function().endsWith("-b"), Fault.CRASH_BEFORE));
        swept.sim.clouds.functions(ALIYUN).retries();
        swept.sim.client.start("1", "x");
        swept.sim.clouds.run(Duration.ofSeconds(10));
        swept.sim.clouds.faults(Faults.none());
        return swept.sim.clouds.failures().get(0).event().text();
    }

    @ParameterizedTest
    @MethodSource("shapesOfRecords")
    void executionOfTheEventIsLookedAtAtOnce(UnaryOperator<String> shape) throws Exception {
        String event = givenUp();

        assertEquals(Swept.answer(1, 1, 0, 0), swept.handle(ALIYUN, shape.apply(event)));

        assertEquals("c3(b2(a1(x)))", swept.sim.client.execution("1").result(Duration.ofSeconds(10)));
        swept.assertEnded();
    }

    @Test
    void poisonedStepIsNotSentAgainAndAgain() {
        String event = givenUp();
        swept.sim.clouds.faults(Faults.when(
                call -> call.kind() == CallKind.RUN && call.function().endsWith("-b"), Fault.CRASH_BEFORE));

        assertEquals(Swept.answer(1, 1, 0, 0), swept.handle(ALIYUN, record(event)));
        for (int i = 0; i < 10; i++) {
            swept.sim.clouds.run(Duration.ofSeconds(10));
            assertEquals(Swept.answer(1, 0, 0, 0), swept.handle(ALIYUN, record(event)));
        }
        assertEquals(1, swept.sim.openIndex().size());
    }

    @Test
    void endedExecutionIsLeftAlone() throws Exception {
        String event = givenUp();
        swept.handle(AWS, record(event));
        swept.sim.client.execution("1").result(Duration.ofSeconds(10));

        assertEquals(Swept.NOTHING, swept.handle(AWS, record(event)));
    }

    @Test
    void recordOfSomethingElseIsDropped() {
        givenUp();
        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, record("{\"some\":\"thing\"}")));
        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, record("\"no JSON\"")));
        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, messages("{}")));
        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, "{\"Records\":[{}]}"));
    }

    @Test
    void eventOfAStepIsNoTimer() {
        String event = givenUp();

        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, event));
        assertEquals(0, swept.sim.clouds.operations().count(CallKind.DUE));
    }

    @Test
    void anythingElseSweeps() {
        for (String timer : List.of(
                Swept.TIMER,
                "{\"version\":\"0\",\"id\":\"i\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\",\"detail\":{}}",
                "{}",
                "",
                "\"sweep\"")) {
            swept.sim.clouds.resetOperations();
            assertEquals(Swept.NOTHING, swept.handle(AWS, timer));
            assertEquals(16, swept.sim.clouds.operations().count(CallKind.DUE));
        }
    }

    @Test
    void recordIsVerifiedAsTheEventWouldBe() {
        byte[] key = "01234567890123456789012345678901".getBytes(StandardCharsets.UTF_8);
        swept.sim.clouds.signedWith(SigningKeys.of("k", Map.of("k", key)));
        String event = givenUp();
        String forged = event.replace("\"step\":\"b\"", "\"step\":\"c\"");
        String unknown = event.replace("\"key\":\"k\"", "\"key\":\"other\"");

        assertEquals(Swept.answer(0, 0, 0, 1), swept.handle(AWS, record(forged)));
        assertThrows(DeliveryException.class, () -> swept.handle(AWS, record(unknown)));
        assertThrows(DeliveryException.class, () -> swept.handle(AWS, messages(unknown, event)));
        assertEquals(
                1, swept.sim.clouds.operations().byClients().count(CallKind.INVOKE) - 1, "the other was looked at");
    }

    /** The platform's own record, long before the timer would find the step overdue. */
    @ParameterizedTest
    @EnumSource(Cloud.class)
    void platformTellsTheSweeperOfWhatItHasGivenUp(Cloud cloud) throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, cloud, AWS));
        sim.clouds.functions(cloud).retries();
        sim.clouds.faults(firstRunOfBCrashes(Fault.NONE));

        assertEquals("c3(b2(a1(x)))", sim.client.start("1", "x").result(Duration.ofSeconds(10)));

        assertEquals(1, sim.clouds.failures().size());
        assertEquals(0, sim.clouds.operations().count(CallKind.DUE));
        assertEquals(0, sim.clouds.operations().count(CallKind.RECORD), "nobody asked for it");
    }

    @Test
    void lostRecordIsLeftToTheTimer() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));
        sim.clouds.functions(ALIYUN).retries();
        sim.clouds.faults(firstRunOfBCrashes(Fault.DROP));
        Instant before = sim.clouds.now();

        assertEquals("c3(b2(a1(x)))", sim.client.start("1", "x").result(Duration.ofHours(1)));

        assertTrue(sim.clouds.now().isAfter(before.plus(Duration.ofMinutes(2))));
        assertTrue(sim.clouds.operations().count(CallKind.DUE) >= 16);
        assertEquals(
                List.of(Fault.CRASH_BEFORE, Fault.DROP),
                sim.clouds.faultScript().faults().stream()
                        .map(FaultScript.At::fault)
                        .toList());
    }

    private static Faults firstRunOfBCrashes(Fault ofRecord) {
        int[] runs = {0};
        return call -> {
            if (call.kind() == CallKind.RECORD) {
                return ofRecord;
            }
            boolean ofB = call.kind() == CallKind.RUN && call.function().endsWith("-b");
            return ofB && runs[0]++ == 0 ? Fault.CRASH_BEFORE : Fault.NONE;
        };
    }
}
