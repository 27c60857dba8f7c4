package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.testkit.CallKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Values of any size get through: in events, in rows, in rows beside rows, in objects. */
final class PayloadsTest {
    private static Consumer<Sim> rows(int bytes) {
        return sim -> {
            sim.clouds.inlineLimit(AWS, bytes);
            sim.clouds.inlineLimit(ALIYUN, bytes);
        };
    }

    private static Consumer<Sim> events(int bytes) {
        return sim -> {
            sim.clouds.functions(AWS).eventLimit(bytes);
            sim.clouds.functions(ALIYUN).eventLimit(bytes);
        };
    }

    private static Sim with(Function<Shapes, Flow> flow, Consumer<Sim> limits) {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow.apply(shapes));
        limits.accept(sim);
        return sim;
    }

    @Test
    void inputTooLargeForAnEventIsReadFromThePredecessorsRegister() throws Exception {
        Sim sim = with(shapes -> shapes.chain(AWS, ALIYUN, AWS), events(600));
        String input = "x".repeat(1000);

        assertEquals("c3(b2(a1(" + input + ")))", sim.run(input));

        assertEquals(
                2, sim.clouds.operations().count(CallKind.READ_ALL) - 1, "b and c read, and the client the result");
    }

    @Test
    void outputTooLargeForARowIsAnObjectWrittenBeforeTheCommit() throws Exception {
        Sim sim = with(shapes -> shapes.chain(AWS, ALIYUN, AWS), rows(400));
        String input = "x".repeat(1000);

        assertEquals("c3(b2(a1(" + input + ")))", sim.run(input));

        assertEquals(4, sim.clouds.operations().count(CallKind.PUT_BLOB), "the input and three outputs");
        assertEquals(3, sim.clouds.operations().conditionalWrites());
    }

    @Test
    void everythingByReference() throws Exception {
        List<Function<Shapes, Flow>> flows = List.of(shapes -> shapes.chain(AWS, ALIYUN, AWS), Shapes::diamond);
        for (Function<Shapes, Flow> flow : flows) {
            Sim sim = with(flow, rows(400).andThen(events(600)));
            String input = "x".repeat(1000);

            assertTrue(sim.run(input).contains(input));
        }
    }

    @Test
    void elementsTooLargeForAnEventAreReadFromTheList() throws Exception {
        String big = "y".repeat(1000);
        String input = "p," + big + ",q";
        for (boolean objects : new boolean[] {false, true}) {
            Sim sim = with(
                    shapes -> shapes.forEach(AWS, ALIYUN, AWS),
                    objects ? rows(400).andThen(events(600)) : events(600));

            assertEquals(
                    "sum(item(list:p)+item(list:" + big + ")+item(list:q))",
                    sim.run(input).replaceAll("[0-9]", ""));
        }
    }

    @Test
    void outputOfABranchOver256BytesStandsBesideTheJoinRow() throws Exception {
        Sim sim = with(shapes -> shapes.forEach(AWS, AWS, AWS), any -> {});
        String big = "y".repeat(250);

        assertEquals(
                "sum(item(list:" + big + ")+item(list:p))", sim.run(big + ",p").replaceAll("[0-9]", ""));

        assertEquals(1, sim.clouds.operations().count(CallKind.PUT_VALUE));
        assertEquals(1, sim.clouds.operations().count(CallKind.READ_VALUES));
    }

    @Test
    void largeResultOfSeveralEndsIsReadFromWhereTheyArrived() throws Exception {
        String big = "y".repeat(2000);
        List<Function<Shapes, Flow>> flows =
                List.of(shapes -> shapes.ends(AWS, AWS), shapes -> shapes.ends(ALIYUN, AWS));
        for (Function<Shapes, Flow> flow : flows) {
            Sim sim = with(flow, any -> {});

            assertEquals("b(a(" + big + "))", sim.run(big).replaceAll("[0-9]", ""));
        }
    }

    @Test
    void executionInputTravelsWhileSmallAndIsReadWhenLarge() throws Exception {
        for (int size : new int[] {10, 5000, 50_000}) {
            int[] runs = new int[1];
            Sim sim = with(
                    shapes -> Flow.named("input")
                            .step("a", AWS, null, JsonCodecs.NOTHING, (in, step) -> null, Edge.to("b", ALIYUN, null))
                            .step("b", ALIYUN, null, JsonCodecs.NOTHING, (in, step) -> null, Edge.to("c", ALIYUN, null))
                            .step(
                                    "c",
                                    ALIYUN,
                                    null,
                                    Shapes.TEXT,
                                    (in, step) -> {
                                        String input = in.executionInput(Shapes.TEXT);
                                        runs[0]++;
                                        return input;
                                    },
                                    Edge.end(AWS)),
                    any -> {});
            String input = "x".repeat(size);
            sim.client.start("1", input);
            sim.clouds.runUntilIdle();

            assertEquals(
                    size > 8192 ? 1 : 0, sim.clouds.operations().count(CallKind.READ_EXECUTION), size + " characters");
            assertEquals(1, runs[0]);
            assertEquals(input, sim.client.execution("1").result(Duration.ofSeconds(1)));
        }
    }
}
