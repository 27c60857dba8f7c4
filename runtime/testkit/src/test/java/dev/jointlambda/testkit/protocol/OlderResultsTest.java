package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Operations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to read an older result, and where it is found. */
final class OlderResultsTest {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;

    /** a -> b -> c -> d, which reads what a and b returned; the events carry it or not. */
    private static Sim chain(boolean carried) {
        Shapes shapes = new Shapes();
        String[] one = carried ? new String[] {"a"} : new String[0];
        String[] two = carried ? new String[] {"a", "b"} : new String[0];
        return Sim.of(
                shapes,
                Flow.named("chain")
                        .step(
                                "a",
                                AWS,
                                null,
                                TEXT,
                                Shapes::same,
                                Edge.to("b", ALIYUN, AWS).carrying(one))
                        .step(
                                "b",
                                ALIYUN,
                                AWS,
                                TEXT,
                                Shapes::same,
                                Edge.to("c", AWS).carrying(two))
                        .step(
                                "c",
                                AWS,
                                null,
                                TEXT,
                                Shapes::same,
                                Edge.to("d", AWS).carrying(two))
                        .step(
                                "d",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> shapes.run(step, in.result("b", TEXT) + "|" + in.result("a", TEXT)),
                                Edge.end(AWS)));
    }

    private static Operations run(Sim sim, String input) throws Exception {
        assertEquals("d(" + input + "|" + input + ")", sim.run(input).replaceFirst("[0-9]", ""));
        return sim.clouds.operations().byFunctions();
    }

    /** Neither the small one, nor one of two that are too large together. */
    @ParameterizedTest
    @CsvSource({"true, 10, 0", "true, 3000, 0", "true, 5000, 1", "true, 9000, 2", "false, 10, 2"})
    void carriedResultCostsNothingAndAnotherOneStrongRead(boolean carried, int size, int reads) throws Exception {
        Operations operations = run(chain(carried), "x".repeat(size));

        assertEquals(reads, operations.strongReads());
        assertEquals(4, operations.conditionalWrites());
    }

    @Test
    void carriedResultsAreLeftOutBeforeAnythingElseIfTheEventWouldBeTooLarge() throws Exception {
        Sim sim = chain(true);
        sim.clouds.functions(AWS).eventLimit(1000);
        sim.clouds.functions(ALIYUN).eventLimit(1000);

        assertEquals(2, run(sim, "x".repeat(300)).strongReads());
    }

    @Test
    void resultOfAStepWhoseOwnerHasMovedIsFoundAtItsBackup() throws Exception {
        Sim sim = chain(false);
        sim.clouds.faults(call -> call.kind() == CallKind.INVOKE && call.to() == ALIYUN ? Fault.REFUSED : Fault.NONE);

        Operations operations = run(sim, "x");

        assertEquals(1, sim.store(AWS).readAll(List.of(sim.key("b", ""))).size());
        assertEquals(3, operations.strongReads(), "b at its primary and at its backup, a at home");
    }

    @Test
    void resultInASlotOfAJoinRowIsFound() throws Exception {
        String big = "y".repeat(300);
        Sim sim = Sim.of(new Shapes(), new Ways(new Shapes(), 0).probes(false));

        String result = sim.run(big).replaceAll("[0-9]", "");

        assertEquals("e(a(" + big + ")b(a(" + big + "))c(a(" + big + ")))", result);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resultOfAStepThatDidNotRunIsEmptyOrKeepsTheReaderWaiting(boolean optional) throws Exception {
        Edge b = Edge.to("b", AWS).chosen();
        Edge c = Edge.to("c", AWS).chosen();
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("may")
                        .step("a", AWS, null, TEXT, Shapes::same, b, c)
                        .choosing("a", value -> c)
                        .step("b", AWS, null, TEXT, Shapes::same, Edge.end(AWS))
                        .step(
                                "c",
                                AWS,
                                null,
                                TEXT,
                                (in, step) ->
                                        optional ? in.resultIfAny("b", TEXT).orElse("nothing") : in.result("b", TEXT),
                                Edge.end(AWS)));
        if (optional) {
            assertEquals("nothing", sim.run("x"));
            return;
        }
        sim.clouds.sweeping(false);
        sim.client.start("1", "x");

        String stuck = sim.clouds.runUntilIdle().toString();

        assertTrue(
                stuck.contains(
                        "execution may/1, step \"c\": it reads what \"b\" returned, but that step has committed no"
                                + " result; the platform will deliver the event again"),
                stuck);
        assertEquals(0, sim.registers("c", ""));
    }

    @Test
    void userCodeRunsOnceHoweverMuchIsRead() throws Exception {
        int[] runs = new int[1];
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("once")
                        .step("a", AWS, null, TEXT, Shapes::same, Edge.to("b", AWS))
                        .step("b", AWS, null, TEXT, Shapes::same, Edge.to("c", AWS))
                        .step(
                                "c",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> {
                                    String all = in.result("a", TEXT)
                                            + in.resultIfAny("b", TEXT).orElse("")
                                            + in.executionInput(TEXT)
                                            + in.input(TEXT);
                                    runs[0]++;
                                    return all;
                                },
                                Edge.end(AWS)));

        assertEquals("xxxx", sim.run("x"));
        assertEquals(1, runs[0]);
    }

    /** What an item was invoked with comes from the list's step, but is one element of what that returned. */
    @Test
    void elementIsNotTakenForTheWholeList() throws Exception {
        Edge gather = Edge.collect("gather", 0, 1, AWS);
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("items")
                        .step(
                                "list",
                                AWS,
                                null,
                                Shapes.TEXTS,
                                (in, step) -> List.of("p", "q"),
                                Edge.forEach("item", AWS, gather))
                        .step(
                                "item",
                                AWS,
                                null,
                                TEXT,
                                Shapes::same,
                                Edge.to("next", AWS).carrying("list"))
                        .step(
                                "next",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(TEXT) + in.result("list", Shapes.TEXTS),
                                gather)
                        .step(
                                "gather",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> String.join("", in.items(0, "next", TEXT)),
                                Edge.end(AWS)));

        assertEquals("p[p, q]q[p, q]", sim.run("x"));
    }

    @Test
    void nullIsNoOlderResult() throws Exception {
        JsonCodec<Optional<String>> maybe = JsonCodecs.optional(TEXT);
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("null")
                        .step(
                                "a",
                                AWS,
                                null,
                                maybe,
                                (in, step) -> Optional.empty(),
                                Edge.to("b", AWS).carrying("a"))
                        .step(
                                "b",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.executionInput(TEXT),
                                Edge.to("c", AWS).carrying("a"))
                        .step(
                                "c",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.resultIfAny("a", TEXT).orElse("nothing"),
                                Edge.end(AWS)));

        assertEquals("nothing", sim.run("x"));
    }

    /** Neither empty nor a failure, which could be caught: whether the result is there is not known. */
    @ParameterizedTest
    @CsvSource({"AWS, true", "ALIYUN, true", "AWS, false", "ALIYUN, false"})
    void readerWaitsForAStoreThatMayHaveTheResult(Cloud down, boolean moved) throws Exception {
        Edge fix = Edge.to("fix", AWS).caught();
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("waits")
                        .step("a", AWS, null, TEXT, Shapes::same, Edge.to("b", ALIYUN, AWS))
                        .step("b", ALIYUN, AWS, TEXT, Shapes::same, Edge.to("c", AWS))
                        .step("c", AWS, null, TEXT, (in, step) -> "c", Edge.to("d", AWS))
                        .step(
                                "d",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.resultIfAny("b", TEXT).orElse("nothing"),
                                Edge.end(AWS),
                                fix)
                        .catching("d", Caught.by(Exception.class, fix))
                        .step("fix", AWS, null, TEXT, (in, step) -> "failed", Edge.end(AWS)));
        AtomicInteger refused = new AtomicInteger();
        sim.clouds.faults(call -> {
            if (call.kind() == CallKind.READ_ALL && call.to() == down && call.delivery() == 1) {
                refused.incrementAndGet();
                return Fault.REFUSED;
            }
            return moved && call.kind() == CallKind.INVOKE && call.to() == ALIYUN ? Fault.REFUSED : Fault.NONE;
        });

        assertEquals("x", sim.run("x"));
        assertEquals(moved || down == ALIYUN ? 1 : 0, refused.get(), "no store is asked once the result is found");
    }

    /** Who was invoked with a failure knows no result of that step that could travel on. */
    @Test
    void failureIsNotHandedOnAsAResult() throws Exception {
        Edge fix = Edge.to("fix", AWS).caught();
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("handedon")
                        .step(
                                "a",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> {
                                    throw new IllegalStateException("no");
                                },
                                Edge.to("last", AWS),
                                fix)
                        .catching("a", Caught.by(IllegalStateException.class, fix))
                        .step(
                                "fix",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> "fixed",
                                Edge.to("last", AWS).carrying("a"))
                        .step(
                                "last",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.<String>input(Fed.by("a", TEXT), Fed.by("fix", TEXT))
                                        + in.resultIfAny("a", TEXT).orElse(", no result"),
                                Edge.end(AWS)));

        assertEquals("fixed, no result", sim.run("x"));
    }
}
