package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.json.JsonCodec;
import dev.jointlambda.runtime.json.JsonCodecs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The workflows of these tests. No two runs of a step return the same: each result ends in the number of the run, so that
 * a second commit, or an input that was never committed, shows.
 */
final class Shapes {
    static final JsonCodec<String> TEXT = JsonCodecs.STRING;
    static final JsonCodec<List<String>> TEXTS = JsonCodecs.list(JsonCodecs.STRING);

    private final Map<String, Set<String>> inputs = new LinkedHashMap<>();
    private int runs;

    /** Every input that the user's code of a step instance has ever been given. */
    Map<String, Set<String>> inputs() {
        return inputs;
    }

    int runs() {
        return runs;
    }

    /** The user's code: notes what it got, and returns what nobody else returns. */
    String run(StepContext step, String input) {
        String instance = step.step() + step.index();
        inputs.computeIfAbsent(instance, any -> new TreeSet<>()).add(input);
        runs++;
        return step.step() + runs + "(" + input + ")";
    }

    /** User code that hands on what it got. */
    static String same(Delivery in, StepContext step) {
        return in.input(TEXT);
    }

    Flow chain(Cloud a, Cloud b, Cloud c) {
        return Flow.named("chain")
                .step("a", a, other(a), TEXT, (in, step) -> run(step, in.input(TEXT)), Edge.to("b", b, other(b)))
                .step("b", b, other(b), TEXT, (in, step) -> run(step, in.input(TEXT)), Edge.to("c", c, other(c)))
                .step("c", c, other(c), TEXT, (in, step) -> run(step, in.input(TEXT)), Edge.end(a));
    }

    /** a, then b beside c, then d; b shares its cloud with d, c does not. */
    Flow diamond() {
        return Flow.named("diamond")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> run(step, in.input(TEXT)),
                        Edge.to("b", ALIYUN, AWS),
                        Edge.to("c", AWS, ALIYUN))
                .step(
                        "b",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> run(step, in.input(TEXT)),
                        Edge.join("d", 0, 2, ALIYUN, AWS))
                .step(
                        "c",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> run(step, in.input(TEXT)),
                        Edge.join("d", 1, 2, ALIYUN, AWS))
                .step(
                        "d",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> run(step, in.input(0, "b", TEXT) + "+" + in.input(1, "c", TEXT)),
                        Edge.end(AWS));
    }

    /** One item per element of the input "a,b,c", which the next step collects. */
    Flow forEach(Cloud home, Cloud item, Cloud sum) {
        return windowed(home, item, sum, 0);
    }

    /** As that, with at most so many items under way at a time. */
    Flow windowed(Cloud home, Cloud item, Cloud sum, int window) {
        return Flow.named("each")
                .step(
                        "list",
                        home,
                        other(home),
                        TEXTS,
                        (in, step) -> elements(run(step, in.input(TEXT)), in.input(TEXT)),
                        Edge.forEach("item", item, other(item), Edge.collect("sum", 0, 1, sum, other(sum)))
                                .window(window))
                .step(
                        "item",
                        item,
                        other(item),
                        TEXT,
                        (in, step) -> run(step, in.input(TEXT)),
                        Edge.collect("sum", 0, 1, sum, other(sum)))
                .step(
                        "sum",
                        sum,
                        other(sum),
                        TEXT,
                        (in, step) -> run(step, String.join("+", in.items(0, "item", TEXT))),
                        Edge.end(home));
    }

    /** a, then two ends that run together: b has the result, c returns nothing. */
    Flow ends(Cloud b, Cloud c) {
        return Flow.named("ends")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> run(step, in.input(TEXT)),
                        Edge.to("b", b, other(b)),
                        Edge.to("c", c, other(c)))
                .step("b", b, other(b), TEXT, (in, step) -> run(step, in.input(TEXT)), Edge.last(0, 2, AWS))
                .step(
                        "c",
                        c,
                        other(c),
                        JsonCodecs.NOTHING,
                        (in, step) -> {
                            run(step, in.input(TEXT));
                            return null;
                        },
                        Edge.last(1, 2, AWS));
    }

    static Cloud other(Cloud cloud) {
        return cloud == AWS ? ALIYUN : AWS;
    }

    /** The elements carry the run, so that two runs return different lists. */
    static List<String> elements(String run, String input) {
        List<String> elements = new ArrayList<>();
        if (!input.isEmpty()) {
            for (String each : input.split(",", -1)) {
                elements.add(run.substring(0, run.indexOf('(')) + ":" + each);
            }
        }
        return elements;
    }
}
