package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.TraceEntry;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step that cannot succeed ends the execution, with a failure that says what happened. */
final class FailedStepTest {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;

    private static ExecutionFailedException fails(Sim sim, String input) {
        return assertThrows(ExecutionFailedException.class, () -> sim.run(input));
    }

    private static Set<String> ran(Sim sim) {
        Set<String> steps = new TreeSet<>();
        sim.clouds.trace().stream().map(TraceEntry::step).forEach(steps::add);
        return steps;
    }

    /** A chain whose first step does something. */
    private static Sim chain(Flow.Body<String> first) {
        return Sim.of(
                new Shapes(),
                Flow.named("chain")
                        .step("a", AWS, ALIYUN, TEXT, first, Edge.to("b", ALIYUN, AWS))
                        .step("b", ALIYUN, AWS, TEXT, (in, step) -> in.input(TEXT), Edge.end(AWS)));
    }

    @Test
    void exceptionOfTheUsersCodeEndsTheExecution() {
        Sim sim = chain((in, step) -> {
            throw new IOException("the warehouse is closed");
        });

        ExecutionFailedException e = fails(sim, "x");

        assertEquals(
                "execution chain/1 failed: step \"a\" threw java.io.IOException: the warehouse is closed"
                        + " (on AWS, attempt 1)",
                e.getMessage());
        assertEquals(new StepFailure("a", "java.io.IOException", "the warehouse is closed", AWS, 1), e.failure());
        assertEquals(Set.of("a"), ran(sim));
        assertEquals(Set.of(), sim.openIndex());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CRASH_BEFORE", "CRASH_AFTER", "ANSWER_LOST", "NOT_APPLIED", "REFUSED"})
    void failureIsFinalWhateverCallHasAFault(Fault fault) {
        for (int at = 1; at <= 5; at++) {
            int number = at;
            Sim sim = chain((in, step) -> {
                throw new IllegalStateException("no");
            });
            sim.clouds.faults(call -> call.ofAttempt() == number && call.delivery() == 1 ? fault : Fault.NONE);

            assertEquals("no", fails(sim, "x").failure().message(), () -> fault + " at call " + number);
            assertEquals(Set.of(), sim.openIndex());
        }
    }

    @Test
    void failedBranchNeverLetsItsJoinRun() {
        for (boolean inTheJoinRow : new boolean[] {true, false}) {
            Shapes shapes = new Shapes();
            Flow.Body<String> fail = (in, step) -> {
                throw new IllegalStateException("no");
            };
            Sim sim = Sim.of(
                    shapes,
                    shapes.diamond()
                            .step(
                                    inTheJoinRow ? "b" : "c",
                                    inTheJoinRow ? ALIYUN : AWS,
                                    null,
                                    TEXT,
                                    fail,
                                    Edge.join("d", inTheJoinRow ? 0 : 1, 2, ALIYUN, AWS)));

            assertEquals("no", fails(sim, "x").failure().message());
            assertEquals(Set.of("a", "b", "c"), ran(sim));
        }
    }

    @Test
    void failedItemEndsTheExecution() {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(
                shapes,
                shapes.forEach(AWS, ALIYUN, AWS)
                        .step(
                                "item",
                                ALIYUN,
                                AWS,
                                TEXT,
                                (in, step) -> {
                                    if (step.index().equals(List.of(1))) {
                                        throw new IllegalStateException("item 1");
                                    }
                                    return "";
                                },
                                Edge.collect("sum", 0, 1, AWS, ALIYUN)));

        assertEquals("item 1", fails(sim, "p,q,r").failure().message());
        assertEquals(Set.of("list", "item"), ran(sim));
    }

    @Test
    void nullIsAFailureUnlessTheStepIsAnEnd() throws Exception {
        StepFailure failure = fails(chain((in, step) -> null), "x").failure();

        assertEquals("java.lang.NullPointerException", failure.type());
        assertEquals("returned null", failure.message());

        Sim end = Sim.of(new Shapes(), Flow.named("end").step("a", AWS, null, TEXT, (in, step) -> null, Edge.end(AWS)));
        assertEquals(null, end.run("x"));
    }

    @Test
    void voidStepHandsOverNothing() throws Exception {
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("void")
                        .step("a", AWS, null, JsonCodecs.NOTHING, (in, step) -> null, Edge.to("b", AWS, null))
                        .step("b", AWS, null, TEXT, (in, step) -> in.executionInput(TEXT), Edge.end(AWS)));

        assertEquals("x", sim.run("x"));
    }

    @Test
    void inputThatCannotBeReadIsAFailureThatSaysWhere() {
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("chain")
                        .step("a", AWS, null, TEXT, (in, step) -> in.input(TEXT), Edge.to("b", AWS, null))
                        .step(
                                "b",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(JsonCodecs.INTEGER).toString(),
                                Edge.end(AWS)));

        StepFailure failure = fails(sim, "x").failure();

        assertEquals("dev.jointlambda.runtime.spi.PayloadException", failure.type());
        assertTrue(failure.message().startsWith("cannot read its input: $: expects "), failure.message());
        assertEquals("b", failure.step());
    }

    @Test
    void listIsLimitedByWhatItsCollectorTakes() {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, AWS, AWS));

        assertEquals(
                "returned 100001 elements, but \"sum\" can collect at most 100000",
                fails(sim, ",".repeat(100_000)).failure().message());
    }

    @Test
    void longMessageIsCutWhereItStandsInTheExecution() {
        Sim sim = chain((in, step) -> {
            throw new IllegalStateException("long ".repeat(1000));
        });

        String message = fails(sim, "x").failure().message();

        assertTrue(message.startsWith("long long ") && message.endsWith("…"), message);
        assertTrue(message.length() <= 512, message);
    }

    @Test
    void errorIsNoOutcomeAndIsDeliveredAgain() throws Exception {
        int[] runs = new int[1];
        Sim sim = chain((in, step) -> {
            if (++runs[0] == 1) {
                throw new StackOverflowError();
            }
            return "again";
        });

        assertEquals("again", sim.run("x"));
        assertEquals(1, sim.clouds.operations().count(CallKind.END));
    }
}
