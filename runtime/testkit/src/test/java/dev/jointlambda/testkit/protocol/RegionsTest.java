package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static dev.jointlambda.testkit.protocol.Shapes.TEXT;
import static dev.jointlambda.testkit.protocol.Shapes.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may stand between a forEach and its collectors. */
final class RegionsTest {
    private static final Edge OUTER = Edge.collect("total", 0, 1, AWS, ALIYUN);
    private static final Edge INNER = Edge.collect("sum", 0, 1, ALIYUN, AWS);

    private static List<String> split(String text, String at) {
        return text.isEmpty() ? List.of() : List.of(text.split(at, -1));
    }

    /** Words of lines: a forEach in a forEach, each with its collector. */
    private static Flow nested() {
        return Flow.named("nested")
                .step(
                        "lines",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> split(in.input(TEXT), "/"),
                        Edge.forEach("words", ALIYUN, AWS, OUTER))
                .step(
                        "words",
                        ALIYUN,
                        AWS,
                        TEXTS,
                        (in, step) -> split(in.input(TEXT), " "),
                        Edge.forEach("word", ALIYUN, AWS, INNER))
                .step("word", ALIYUN, AWS, TEXT, (in, step) -> step.index() + in.input(TEXT), INNER)
                .step(
                        "sum",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> "<" + String.join(",", in.items(0, "word", TEXT)) + ">",
                        OUTER)
                .step(
                        "total",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> String.join("", in.items(0, "sum", TEXT)),
                        Edge.end(AWS));
    }

    @Test
    void forEachStandsInAForEach() throws Exception {
        assertEquals(
                "<[0, 0]a,[0, 1]b><[1, 0]c><>", Sim.of(new Shapes(), nested()).run("a b/c/"));
    }

    @Test
    void nestedRunCompletesWhateverIsDeliveredTwice() throws Exception {
        Sim sim = Sim.of(new Shapes(), nested());
        sim.clouds.faults(Faults.always(Fault.DUPLICATE));

        assertEquals("<[0, 0]a,[0, 1]b><[1, 0]c><>", sim.run("a b/c/"));
    }

    @Test
    void nestedRunCompletesOnTheOtherCloud() throws Exception {
        Sim sim = Sim.of(new Shapes(), nested());
        sim.clouds.functions(ALIYUN).down();

        assertEquals("<[0, 0]a,[0, 1]b><[1, 0]c><>", sim.run("a b/c/"));
    }

    private static String item(Delivery in, StepContext step) {
        return step.step() + step.index() + in.input(TEXT);
    }

    /** Each item forks, joins within the region, and goes on to the collector. */
    @Test
    void branchesJoinWithinTheRegion() throws Exception {
        Edge collect = Edge.collect("all", 0, 1, AWS, null);
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("region")
                        .step(
                                "list",
                                AWS,
                                null,
                                TEXTS,
                                (in, step) -> split(in.input(TEXT), ","),
                                Edge.forEach("item", AWS, null, collect))
                        .step(
                                "item",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(TEXT),
                                Edge.to("l", AWS, null),
                                Edge.to("r", ALIYUN, null))
                        .step("l", AWS, null, TEXT, RegionsTest::item, Edge.join("both", 0, 2, AWS, null))
                        .step("r", ALIYUN, null, TEXT, RegionsTest::item, Edge.join("both", 1, 2, AWS, null))
                        .step(
                                "both",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(0, "l", TEXT) + "+" + in.input(1, "r", TEXT),
                                collect)
                        .step(
                                "all",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> String.join(" ", in.items(0, "both", TEXT)),
                                Edge.end(AWS)));

        assertEquals("l[0]p+r[0]p l[1]q+r[1]q", sim.run("p,q"));
    }

    /** Two item results per item, collected as two lists by one step, and one of them by another step too. */
    @Test
    void itemsAreCollectedBySeveralSlotsAndSteps() throws Exception {
        for (String input : List.of("p,q,r", "")) {
            List<String> seen = new ArrayList<>();
            Edge left = Edge.collect("pair", 0, 2, AWS, null);
            Edge right = Edge.collect("pair", 1, 2, AWS, null);
            Edge also = Edge.collect("count", 0, 1, ALIYUN, null);
            Sim sim = Sim.of(
                    new Shapes(),
                    Flow.named("region")
                            .step(
                                    "list",
                                    AWS,
                                    null,
                                    TEXTS,
                                    (in, step) -> split(in.input(TEXT), ","),
                                    Edge.forEach("item", AWS, null, left, also))
                            .step(
                                    "item",
                                    AWS,
                                    null,
                                    TEXT,
                                    (in, step) -> in.input(TEXT),
                                    Edge.to("l", AWS, null),
                                    Edge.to("r", ALIYUN, null))
                            .step("l", AWS, null, TEXT, RegionsTest::item, left, also)
                            .step("r", ALIYUN, null, TEXT, RegionsTest::item, right)
                            .step(
                                    "pair",
                                    AWS,
                                    null,
                                    TEXT,
                                    (in, step) -> in.items(0, "l", TEXT) + "" + in.items(1, "r", TEXT),
                                    Edge.last(0, 2, AWS))
                            .step(
                                    "count",
                                    ALIYUN,
                                    null,
                                    TEXT,
                                    (in, step) -> {
                                        seen.addAll(in.items(0, "l", TEXT));
                                        return "";
                                    },
                                    Edge.last(1, 2, AWS)));

            String result = sim.run(input);

            assertEquals(input.isEmpty() ? "[][]" : "[l[0]p, l[1]q, l[2]r][r[0]p, r[1]q, r[2]r]", result);
            assertEquals(input.isEmpty() ? 0 : 3, seen.size());
        }
    }
}
