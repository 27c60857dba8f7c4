package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.List;

/** {@link Ways} inside a forEach that is inside another. */
final class NestedWays {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;
    private static final JsonCodec<List<String>> TEXTS = Shapes.TEXTS;

    private final Shapes shapes;
    private final Ways ways;

    /** @param parity 0 or 1: which runs choose the first way, and fail */
    NestedWays(Shapes shapes, int parity) {
        this.shapes = shapes;
        this.ways = new Ways(shapes, parity);
    }

    /** Groups of items; each item goes one of two ways, one of which may fail; what was before is read on each level. */
    Flow flow(boolean oneStore) {
        return flow(oneStore, 0);
    }

    /** As that, with at most so many groups under way at a time, and so many items of each group. */
    Flow flow(boolean oneStore, int window) {
        Cloud far = oneStore ? AWS : ALIYUN;
        Edge sum = Edge.collect("sum", 0, 1, AWS, ALIYUN);
        Edge total = Edge.collect("total", 0, 1, AWS, ALIYUN);
        Edge cheap = Edge.to("cheap", far, Shapes.other(far)).chosen().carrying("group");
        Edge dear = Edge.to("dear", AWS, ALIYUN).chosen();
        Edge fix = Edge.to("fix", AWS, ALIYUN).caught();
        return Flow.named("nested")
                .step(
                        "list",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> split(shapes.run(step, in.input(TEXT)), in.input(TEXT), ";"),
                        Edge.forEach("group", far, Shapes.other(far), total)
                                .carrying("list")
                                .window(window))
                .step(
                        "group",
                        far,
                        Shapes.other(far),
                        TEXTS,
                        (in, step) -> split(
                                shapes.run(step, in.input(TEXT)), in.input(TEXT).replaceFirst(".*:", ""), ","),
                        Edge.forEach("item", AWS, ALIYUN, sum).carrying("group").window(window))
                .step("item", AWS, ALIYUN, TEXT, ways::next, cheap, dear)
                .choosing("item", value -> ways.odd(value) ? cheap : dear)
                .step(
                        "cheap",
                        far,
                        Shapes.other(far),
                        TEXT,
                        (in, step) -> shapes.run(
                                step, in.input(TEXT) + in.result("group", TEXTS).size()),
                        sum)
                .step("dear", AWS, ALIYUN, TEXT, ways::failing, sum, fix)
                .catching("dear", Caught.by(IllegalStateException.class, fix))
                .step(
                        "fix",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, in.failure("dear").message()),
                        sum)
                .step(
                        "sum",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> {
                            List<String> items =
                                    in.items(0, Fed.by("cheap", TEXT), Fed.by("dear", TEXT), Fed.by("fix", TEXT));
                            return shapes.run(
                                    step,
                                    items + "of" + in.results("item", "group", TEXT)
                                            + in.result("list", TEXTS).size());
                        },
                        total)
                .step(
                        "total",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, String.join("", in.items(0, "sum", TEXT))),
                        Edge.to("report", ALIYUN, AWS))
                .step(
                        "report",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> {
                            shapes.run(
                                    step,
                                    in.results("sum", "list", TEXT)
                                            + in.result("list", TEXTS).toString());
                            return in.result("list", TEXTS).size() + "/"
                                    + in.results("sum", "list", TEXT).size();
                        },
                        Edge.end(AWS));
    }

    private static List<String> split(String run, String input, String separator) {
        List<String> elements = new ArrayList<>();
        if (!input.isEmpty()) {
            for (String each : input.split(separator, -1)) {
                elements.add(run.substring(0, run.indexOf('(')) + ":" + each);
            }
        }
        return elements;
    }
}
