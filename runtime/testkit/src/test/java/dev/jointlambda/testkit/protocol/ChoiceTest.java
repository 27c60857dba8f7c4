package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.Register;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a step goes on, and who may read what came of it. */
final class ChoiceTest {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;
    private static final Edge LEFT = Edge.to("left", AWS, ALIYUN).chosen();
    private static final Edge RIGHT = Edge.to("right", AWS, ALIYUN).chosen();

    /** A step that fails, and where its failures lead, the most specific first. */
    private static Sim failing(Exception thrown, JsonCodec<?> input) {
        Edge left = Edge.to("left", AWS, ALIYUN).caught();
        Edge right = Edge.to("right", AWS, ALIYUN).caught();
        return Sim.of(
                new Shapes(),
                Flow.named("failing")
                        .step(
                                "a",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> {
                                    Objects.requireNonNull(in.input(input));
                                    throw thrown;
                                },
                                Edge.end(AWS),
                                left,
                                right)
                        .catching("a", Caught.by(IOException.class, left), Caught.by(RuntimeException.class, right))
                        .step(
                                "left",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> "left of " + in.failure("a").type(),
                                Edge.end(AWS))
                        .step(
                                "right",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> "right of " + in.failure("a").type(),
                                Edge.end(AWS)));
    }

    private static Sim choosing(Function<Object, @Nullable Edge> choice, Flow.Body<String> body) {
        return Sim.of(
                new Shapes(),
                Flow.named("choosing")
                        .step("a", AWS, null, TEXT, body, LEFT, RIGHT)
                        .choosing("a", choice)
                        .step("left", AWS, null, TEXT, (in, step) -> "left", Edge.end(AWS))
                        .step("right", AWS, null, TEXT, (in, step) -> "right", Edge.end(AWS)));
    }

    private static Register register(Sim sim, String step) {
        return Objects.requireNonNull(
                sim.store(AWS).readAll(Set.of(sim.key(step, ""))).get(sim.key(step, "")));
    }

    @Test
    void rowHasExactlyTheSuccessorThatWasChosen() throws Exception {
        Sim sim = choosing(value -> value.equals("x") ? LEFT : RIGHT, (in, step) -> in.input(TEXT));

        assertEquals("left", sim.run("x"));
        assertEquals(Set.of("left"), register(sim, "a").placed().keySet());
    }

    @Test
    void firstCatchThatFitsIsFollowed() throws Exception {
        assertEquals(
                "left of java.io.FileNotFoundException",
                failing(new FileNotFoundException(), TEXT).run("x"));
        Sim sim = failing(new IllegalStateException("no"), TEXT);

        assertEquals("right of java.lang.IllegalStateException", sim.run("x"));
        assertEquals(Set.of("right"), register(sim, "a").placed().keySet());
        assertEquals(Outcome.FAILED, register(sim, "a").outcome());
    }

    @Test
    void failureThatNobodyCatchesEndsTheExecution() {
        ExecutionFailedException e =
                assertThrows(ExecutionFailedException.class, () -> failing(new InstantiationException("no"), TEXT)
                        .run("x"));

        assertEquals("java.lang.InstantiationException", e.failure().type());
    }

    /** It is no exception of the user's, so that only a catch of all, or of all unchecked ones, takes it. */
    @Test
    void inputThatCannotBeReadIsCaughtAsTheExceptionItIs() throws Exception {
        assertEquals(
                "right of " + PayloadException.class.getName(),
                failing(new IOException(), JsonCodecs.INTEGER).run("x"));
    }

    /** The event refers to the row then, and the row says that it is a failure. */
    @Test
    void failureThatIsTooLargeForTheEventIsStillTakenAsOne() throws Exception {
        Edge left = Edge.to("left", ALIYUN).caught();
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("large")
                        .step(
                                "a",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> {
                                    throw new IOException("\u0001".repeat(5000));
                                },
                                Edge.to("left", ALIYUN),
                                left)
                        .catching("a", Caught.by(IOException.class, left))
                        .step(
                                "left",
                                ALIYUN,
                                null,
                                TEXT,
                                (in, step) -> in.optional(Fed.by("a", TEXT)).orElse("failed") + " with "
                                        + in.optional(Fed.failure("a"))
                                                .orElseThrow()
                                                .message()
                                                .length(),
                                Edge.end(AWS)));
        sim.clouds.functions(ALIYUN).eventLimit(1000);

        assertEquals("failed with 2000", sim.run("x"));
    }

    @Test
    void nullOfAStepThatChoosesIsAFailure() {
        ExecutionFailedException e =
                assertThrows(ExecutionFailedException.class, () -> choosing(value -> LEFT, (in, step) -> null)
                        .run("x"));

        assertEquals("returned null", e.failure().message());
    }

    @Test
    void wrongChoiceIsNoOutcomeAndSaysSo() {
        Edge elsewhere = Edge.to("elsewhere", AWS).chosen();
        for (boolean nothing : new boolean[] {true, false}) {
            Sim sim = choosing(value -> nothing ? null : elsewhere, (in, step) -> in.input(TEXT));
            sim.clouds.sweeping(false);
            sim.client.start("1", "x");

            String stuck = sim.clouds.runUntilIdle().toString();

            assertTrue(
                    stuck.contains("execution choosing/1, step \"a\": the step "
                            + (nothing
                                    ? "chooses nothing for a value of java.lang.String"
                                    : "has no edge to \"elsewhere\" that is CHOSEN")
                            + "; generate its function anew and deploy it"),
                    stuck);
            assertEquals(0, sim.registers("a", ""));
        }
    }

    @Test
    void valueOfAnotherStepThanThoseListedIsRefused() {
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("merge")
                        .step("a", AWS, null, TEXT, (in, step) -> in.input(TEXT), Edge.to("b", AWS))
                        .step(
                                "b",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.<String>input(Fed.by("c", TEXT), Fed.by("d", TEXT)),
                                Edge.end(AWS)));

        assertEquals(
                "cannot read what \"a\" returned: it is not an input of this step",
                assertThrows(ExecutionFailedException.class, () -> sim.run("x"))
                        .failure()
                        .message());
    }

    /** Only one of two that share a slot may run; if the graph lies, nobody takes the other's outcome for his own. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stepsThatShareASlotAndBothRunAreStuckLoudly(boolean inTheSlot) {
        Cloud branch = inTheSlot ? AWS : ALIYUN;
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("liar")
                        .step(
                                "a",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(TEXT),
                                Edge.to("b", branch),
                                Edge.to("c", branch),
                                Edge.to("e", AWS))
                        .step("b", branch, null, TEXT, (in, step) -> "b", Edge.join("d", 0, 2, AWS))
                        .step("c", branch, null, TEXT, (in, step) -> "c", Edge.join("d", 0, 2, AWS))
                        .step("e", AWS, null, TEXT, (in, step) -> "e", Edge.to("f", ALIYUN))
                        .step("f", ALIYUN, null, TEXT, (in, step) -> "f", Edge.to("g", AWS))
                        .step("g", AWS, null, TEXT, (in, step) -> "g", Edge.join("d", 1, 2, AWS))
                        .step(
                                "d",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.<String>input(0, Fed.by("b", TEXT), Fed.by("c", TEXT)),
                                Edge.end(AWS)));
        sim.client.start("1", "x");

        sim.clouds.runUntilIdle();

        String why = sim.clouds.failures().toString();
        assertTrue(
                inTheSlot
                        ? why.contains("slot 0 of the join row J#d# was filled by the step \"")
                        : why.contains("slot 0 of J#d# was filled by both \"b\" and \"c\", of which only one may run"),
                why);
    }
}
