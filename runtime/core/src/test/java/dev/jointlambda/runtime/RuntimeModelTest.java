package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuntimeModelTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "1");
    private static final Edge COLLECT = Edge.collect("sum", 0, 1, AWS, null);

    private static WorkflowModel model(int version) {
        Duration minute = Duration.ofMinutes(1);
        return new WorkflowModel(
                "order",
                version,
                Duration.ofDays(7),
                "list",
                List.of(
                        new StepModel(
                                "list", AWS, null, minute, Map.of(), List.of(Edge.forEach("price", AWS, COLLECT))),
                        new StepModel("price", AWS, ALIYUN, minute, Map.of(), List.of(COLLECT)),
                        new StepModel("sum", AWS, null, minute, Map.of(), List.of(Edge.end(AWS)))));
    }

    @Test
    void functionNamesCarryTheVersionFromTwoOn() {
        assertEquals("p-order-sum", model(1).functionName("p", "sum"));
        assertEquals("p-order-v2-sum", model(2).functionName("p", "sum"));
    }

    @Test
    void stepMayHaveATimeoutOfItsOwnOnACloud() {
        StepModel step = StepModel.of("a", AWS, ALIYUN, Duration.ofSeconds(30), Edge.end(AWS));

        assertEquals(Duration.ofSeconds(30), step.timeout(ALIYUN));
        assertEquals(
                Duration.ofSeconds(90), step.on(ALIYUN, Duration.ofSeconds(90)).timeout(ALIYUN));
        assertEquals(
                Duration.ofSeconds(30), step.on(ALIYUN, Duration.ofSeconds(90)).timeout(AWS));
        assertEquals(
                Duration.ofSeconds(90), step.on(ALIYUN, Duration.ofSeconds(90)).longestTimeout());
    }

    @Test
    void depthIsHowManyForEachRegionsAreAround() {
        assertEquals(0, model(1).depth("list"));
        assertEquals(1, model(1).depth("price"));
        assertEquals(0, model(1).depth("sum"));
        assertEquals(
                "in the workflow \"order\", no way leads from the start to a step \"ship\"",
                assertThrows(IllegalArgumentException.class, () -> model(1).depth("ship"))
                        .getMessage());
    }

    @Test
    void onlyAStepThatMayMoveHasTwoOwners() {
        assertEquals(List.of(AWS), model(1).owners("list"));
        assertEquals(List.of(AWS, ALIYUN), model(1).owners("price"));
        assertEquals(List.of(AWS), model(1).owners("sum"));
    }

    @Test
    void skipNeedsTheEdgeThatItFollows() {
        assertEquals(
                "the step \"a\" skips ends when \"b\" is CAUGHT, but has no such edge",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> StepModel.of(
                                        "a",
                                        AWS,
                                        Duration.ofMinutes(1),
                                        Edge.to("b", AWS).chosen(),
                                        Edge.skip("b", 0, 2, AWS).caught()))
                        .getMessage());
    }

    @Test
    void stepThatDoesNotExistIsNamed() {
        assertEquals(
                "the workflow \"order\" has no step \"ship\"",
                assertThrows(IllegalArgumentException.class, () -> model(1).step("ship"))
                        .getMessage());
    }

    @Test
    void functionWithOtherEdgesThanTheGraphIsRefused() {
        assertEquals(
                "the function of step \"sum\" of the workflow \"order\" has other edges than the graph: generate both anew",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> StepRuntime.of(new FixedBinding(), model(1), "sum", COLLECT))
                        .getMessage());
    }

    @Test
    void registerOfAMarkedArrivalIsFoundByTheGraph() {
        Producers producers = Producers.of(model(1), "sum");

        assertEquals(
                List.of(new Producers.Candidate(new StepKey(EXECUTION, "price", "4"), COLLECT)),
                producers.candidates(new StepKey(EXECUTION, "sum", ""), Position.TOP, 5, 4));
    }

    @Test
    void idempotencyKeyIsOfTheNamesAlone() {
        String key = context(AWS, 1, "4").idempotencyKey();

        assertEquals(Sha256.hex(Bytes.utf8("order/1\nprice\n4").array()), key);
        assertEquals(key, context(ALIYUN, 2, "4").idempotencyKey());
        assertNotEquals(key, context(AWS, 1, "5").idempotencyKey());
    }

    private static AttemptContext context(Cloud cloud, int attempt, String index) {
        return new AttemptContext(
                new StepKey(EXECUTION, "price", index), List.of(), attempt, cloud, Instant.ofEpochMilli(attempt));
    }

    @Test
    void stepThatCollectsAndJoinsIsRefused() {
        List<StepModel> steps = new ArrayList<>(model(1).steps());
        steps.add(new StepModel(
                "other", AWS, null, Duration.ofMinutes(1), Map.of(), List.of(Edge.join("sum", 1, 2, AWS, null))));

        assertEquals(
                "the step \"sum\" of the workflow \"order\" collects the items of a forEach and joins other branches too:"
                        + " let a step of its own collect the items first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new WorkflowModel("order", 1, Duration.ofDays(7), "list", steps))
                        .getMessage());
    }

    @Test
    void positionsReadBackWhatTheyWrite() {
        Position position = Position.TOP.item(1, 2).item(3, 5);

        assertEquals("1.3", position.path());
        assertEquals(position, Position.parse("1.3", List.of(2, 5), Map.of()));
        assertEquals(Position.TOP.item(1, 2), position.parent());
        assertEquals(Position.TOP, Position.parse("", List.of(), Map.of()));
    }

    @Test
    void failureIsReadBackAsItWasAndCutOnlyWhereItMustBe() {
        StepFailure failure = new StepFailure("a", "x.Y", "half \ud83d of a pair, \"quoted\"\n", AWS, 3);
        StepFailure whole = Failures.of(new IllegalStateException(failure.message()), "a", AWS, 3);

        assertEquals("half ? of a pair, \"quoted\"\n", whole.message());
        assertEquals(whole, Failures.read(Failures.write(whole)));
        assertEquals(whole, Failures.read(Failures.brief(Failures.write(whole), 512)));

        Bytes brief = Failures.brief(
                Failures.write(Failures.of(new IllegalStateException("\u0001".repeat(2000)), "a", AWS, 1)), 512);
        assertEquals(true, brief.length() <= 512);
        assertEquals("java.lang.IllegalStateException", Failures.read(brief).type());
    }

    @Test
    void nothingIsAskedOfACloudAfterTheDeadline() {
        FixedBinding binding = new FixedBinding();
        Access access = Access.ofDelivery(binding, "execution order/1, step \"a\"", binding.now, CloudHealth.unknown());

        assertEquals(
                "execution order/1, step \"a\": the invocation's time is over; the platform will deliver the event again",
                assertThrows(DeliveryException.class, () -> access.store(AWS)).getMessage());
    }
}
