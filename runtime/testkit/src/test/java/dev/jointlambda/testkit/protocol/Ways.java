package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Fed;
import dev.jointlambda.runtime.json.JsonCodec;

/**
 * Workflows whose steps choose and fail by the number of the run, so that a repeated step wants to go another way than the
 * first time.
 */
final class Ways {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;

    private final Shapes shapes;
    private final int parity;

    /** @param parity 0 or 1: which runs choose the first way, and fail */
    Ways(Shapes shapes, int parity) {
        this.shapes = shapes;
        this.parity = parity;
    }

    /** a, then one of two that know what a returned, then a step that either leads to. */
    Flow merge() {
        Edge charge = Edge.to("charge", AWS, ALIYUN).chosen().carrying("a");
        Edge refuse = Edge.to("refuse", ALIYUN, AWS).chosen().carrying("a");
        return Flow.named("merge")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        this::next,
                        Edge.to("decide", ALIYUN, AWS).carrying("a"))
                .step("decide", ALIYUN, AWS, TEXT, this::next, charge, refuse)
                .choosing("decide", value -> odd(value) ? charge : refuse)
                .step(
                        "charge",
                        AWS,
                        ALIYUN,
                        TEXT,
                        this::next,
                        Edge.to("done", AWS, ALIYUN).carrying("a"))
                .step(
                        "refuse",
                        ALIYUN,
                        AWS,
                        TEXT,
                        this::next,
                        Edge.to("done", AWS, ALIYUN).carrying("a"))
                .step(
                        "done",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.<String>input(Fed.by("charge", TEXT), Fed.by("refuse", TEXT, value -> value))
                                        + "+"
                                        + in.result("a", TEXT)),
                        Edge.end(AWS));
    }

    /**
     * As a diamond; one branch chooses to arrive at once or by way of another step, which fills the same slot.
     *
     * @param branch where both are owned: beside the join, or elsewhere, so that both could have marked the slot
     */
    Flow choiceIntoJoin(Cloud branch) {
        Edge fast = Edge.join("d", 1, 2, AWS, ALIYUN).chosen();
        Edge slow = Edge.to("slow", branch, Shapes.other(branch)).chosen();
        return Flow.named("intojoin")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        this::next,
                        Edge.to("b", ALIYUN, AWS),
                        Edge.to("c", branch, Shapes.other(branch)))
                .step("b", ALIYUN, AWS, TEXT, this::next, Edge.join("d", 0, 2, AWS, ALIYUN))
                .step("c", branch, Shapes.other(branch), TEXT, this::next, fast, slow)
                .choosing("c", value -> odd(value) ? fast : slow)
                .step("slow", branch, Shapes.other(branch), TEXT, this::next, Edge.join("d", 1, 2, AWS, ALIYUN))
                .step(
                        "d",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.input(0, "b", TEXT) + "+"
                                        + in.<String>input(1, Fed.by("c", TEXT), Fed.by("slow", TEXT))
                                        + in.resultIfAny("slow", TEXT)
                                                .map(slowly -> "!")
                                                .orElse("")),
                        Edge.end(AWS));
    }

    /** As a diamond; one branch is one of two steps, both of which commit in the same slot. */
    Flow sharedSlot() {
        Edge charge = Edge.to("charge", AWS, ALIYUN).chosen();
        Edge refuse = Edge.to("refuse", AWS, ALIYUN).chosen();
        return Flow.named("shared")
                .step("a", AWS, ALIYUN, TEXT, this::next, Edge.to("b", ALIYUN, AWS), Edge.to("decide", AWS, ALIYUN))
                .step("b", ALIYUN, AWS, TEXT, this::next, Edge.join("d", 0, 2, AWS, ALIYUN))
                .step("decide", AWS, ALIYUN, TEXT, this::next, charge, refuse)
                .choosing("decide", value -> odd(value) ? charge : refuse)
                .step("charge", AWS, ALIYUN, TEXT, this::next, Edge.join("d", 1, 2, AWS, ALIYUN))
                .step("refuse", AWS, ALIYUN, TEXT, this::next, Edge.join("d", 1, 2, AWS, ALIYUN))
                .step(
                        "d",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.input(0, "b", TEXT) + "+"
                                        + in.<String>input(1, Fed.by("charge", TEXT), Fed.by("refuse", TEXT))),
                        Edge.to("e", ALIYUN, AWS))
                .step(
                        "e",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.resultIfAny("charge", TEXT).orElse("-")
                                        + in.resultIfAny("refuse", TEXT).orElse("-")),
                        Edge.end(AWS));
    }

    /** a, then b, whose failure leads to a step that ends instead. */
    Flow caught() {
        Edge fix = Edge.to("fix", ALIYUN, AWS).caught().carrying("a");
        return Flow.named("caught")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        this::next,
                        Edge.to("b", AWS, ALIYUN).carrying("a"))
                .step("b", AWS, ALIYUN, TEXT, this::failing, Edge.end(AWS), fix)
                .catching("b", Caught.by(IllegalStateException.class, fix))
                .step(
                        "fix",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(step, in.failure("b").message() + "+" + in.result("a", TEXT)),
                        Edge.end(AWS));
    }

    /** a, then b, then c whether b has failed or not. */
    Flow whateverHappens() {
        Edge anyhow = Edge.to("c", ALIYUN, AWS).caught().carrying("b");
        return Flow.named("finally")
                .step("a", AWS, ALIYUN, TEXT, this::next, Edge.to("b", ALIYUN, AWS))
                .step("b", ALIYUN, AWS, TEXT, this::failing, Edge.to("c", ALIYUN, AWS), anyhow)
                .catching("b", Caught.by(Exception.class, anyhow))
                .step(
                        "c",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.optional(Fed.by("b", TEXT)).orElse("-")
                                        + in.optional(Fed.failure("b"))
                                                .map(StepFailure::message)
                                                .orElse("")
                                        + in.resultIfAny("b", TEXT)
                                                .map(b -> "!")
                                                .orElse("")),
                        Edge.end(AWS));
    }

    /** As a diamond; the failure of one branch is itself what arrives. */
    Flow failureIntoJoin(boolean asData) {
        Edge caught = Edge.join("d", 1, 2, ALIYUN, AWS).caught();
        return Flow.named("failure")
                .step("a", AWS, ALIYUN, TEXT, this::next, Edge.to("b", ALIYUN, AWS), Edge.to("c", AWS, ALIYUN))
                .step("b", ALIYUN, AWS, TEXT, this::next, Edge.join("d", 0, 2, ALIYUN, AWS))
                .step("c", AWS, ALIYUN, TEXT, this::failing, Edge.join("d", 1, 2, ALIYUN, AWS), caught)
                .catching("c", Caught.by(RuntimeException.class, caught))
                .step(
                        "d",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(
                                step,
                                in.input(0, "b", TEXT) + "+"
                                        + in.optional(1, Fed.by("c", TEXT)).orElse("-")
                                        + (asData
                                                ? in.optional(1, Fed.failure("c"))
                                                        .map(StepFailure::message)
                                                        .orElse("")
                                                : "")),
                        Edge.end(AWS));
    }

    /** a, then either two ends that run together, or one; the other's slot is skipped. */
    Flow unequalEnds(boolean withoutResult) {
        int result = withoutResult ? 1 : 0;
        Edge both = Edge.to("both", ALIYUN, AWS).chosen();
        Edge one = Edge.to("one", AWS, ALIYUN).chosen();
        return Flow.named("unequal")
                .step("a", AWS, ALIYUN, TEXT, this::next, both, one, Edge.skip("one", 1 - result, 2, AWS))
                .choosing("a", value -> odd(value) ? both : one)
                .step(
                        "both",
                        ALIYUN,
                        AWS,
                        TEXT,
                        this::next,
                        Edge.to("left", ALIYUN, AWS),
                        Edge.to("right", AWS, ALIYUN))
                .step("left", ALIYUN, AWS, TEXT, this::next, Edge.last(0, 2, AWS))
                .step("right", AWS, ALIYUN, TEXT, this::next, Edge.last(1, 2, AWS))
                .step("one", AWS, ALIYUN, TEXT, this::next, Edge.last(result, 2, AWS));
    }

    /** Two ends that run together, the result's with a failure that leads to another end, or to none at all. */
    Flow caughtEnd(boolean skipped) {
        Edge fix = Edge.to("fix", AWS, ALIYUN).caught();
        Edge skip = Edge.skip("fix", 0, 2, AWS).caught();
        Edge[] edges = skipped
                ? new Edge[] {Edge.last(0, 2, AWS), fix, skip, Edge.skip(1, 2, AWS)}
                : new Edge[] {Edge.last(0, 2, AWS), fix};
        Flow flow = Flow.named("caughtend");
        Flow begun = skipped
                ? flow.step("a", AWS, ALIYUN, TEXT, this::next, Edge.to("b", ALIYUN, AWS))
                : flow.step("a", AWS, ALIYUN, TEXT, this::next, Edge.to("b", ALIYUN, AWS), Edge.to("c", AWS, ALIYUN))
                        .step("c", AWS, ALIYUN, TEXT, this::next, Edge.last(1, 2, AWS));
        return begun.step("b", ALIYUN, AWS, TEXT, this::failing, edges)
                .catching("b", Caught.by(IllegalStateException.class, fix))
                .step(
                        "fix",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, in.failure("b").message()),
                        Edge.last(skipped ? 1 : 0, 2, AWS));
    }

    /** As a diamond with a step behind it that reads what was before, none of which any event carries. */
    Flow probes(boolean carried) {
        String[] older = carried ? new String[] {"a", "b", "c"} : new String[0];
        return Flow.named("probes")
                .step(
                        "a",
                        AWS,
                        ALIYUN,
                        TEXT,
                        this::next,
                        Edge.to("b", ALIYUN, AWS).carrying(older),
                        Edge.to("c", AWS, ALIYUN).carrying(older))
                .step("b", ALIYUN, AWS, TEXT, this::next, Edge.join("d", 0, 2, ALIYUN, AWS))
                .step("c", AWS, ALIYUN, TEXT, this::next, Edge.join("d", 1, 2, ALIYUN, AWS))
                .step(
                        "d",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(step, in.input(0, "b", TEXT) + "+" + in.input(1, "c", TEXT)),
                        Edge.to("e", AWS, ALIYUN).carrying(older))
                .step(
                        "e",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) ->
                                shapes.run(step, in.result("a", TEXT) + in.result("b", TEXT) + in.result("c", TEXT)),
                        Edge.end(AWS));
    }

    String next(Delivery in, StepContext step) {
        return shapes.run(step, in.input(TEXT));
    }

    String failing(Delivery in, StepContext step) {
        String result = shapes.run(step, in.input(TEXT));
        if (odd(result)) {
            throw new IllegalStateException("no " + result);
        }
        return result;
    }

    /** Whether the run that returned something has an odd number. */
    boolean odd(Object result) {
        String run = result.toString().replaceFirst("\\(.*", "").replaceAll("[^0-9]", "");
        return (Integer.parseInt(run) + parity) % 2 == 1;
    }
}
