package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static dev.jointlambda.testkit.protocol.Shapes.TEXT;
import static dev.jointlambda.testkit.protocol.Shapes.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No platform delivers anything twice, and something goes wrong at each call that functions make: the sweeper has the run
 * complete, once.
 */
final class LostEventsTest {
    private static final List<Fault> FAULTS = List.of(
            Fault.DROP,
            Fault.CRASH_BEFORE,
            Fault.CRASH_AFTER,
            Fault.ANSWER_LOST,
            Fault.NOT_APPLIED,
            Fault.APPLIED_LATE,
            Fault.REFUSED);

    static Stream<Shape> shapes() {
        List<Shape> all = new ArrayList<>();
        all.add(Shape.of("chain", shapes -> shapes.chain(AWS, ALIYUN, AWS), "x", "c(b(a(x)))"));
        all.add(Shape.of("diamond", Shapes::diamond, "x", "d(b(a(x))+c(a(x)))"));
        for (Cloud item : Cloud.values()) {
            all.add(Shape.of(
                    "items on " + item,
                    shapes -> shapes.forEach(AWS, item, AWS),
                    "p,q,r",
                    "sum(item(list:p)+item(list:q)+item(list:r))"));
            for (int window : new int[] {1, 2}) {
                all.add(Shape.of(
                        "items on " + item + ", " + window + " at a time",
                        shapes -> windowed(shapes, item, window),
                        "p,q,r,s",
                        "sum(item(list:p)+item(list:q)+item(list:r)+item(list:s))"));
            }
        }
        all.add(Shape.of("no item", shapes -> shapes.forEach(AWS, ALIYUN, AWS), "", "sum()"));
        all.add(Shape.of("ends", shapes -> shapes.ends(ALIYUN, AWS), "x", "b(a(x))"));
        all.add(Shape.of(
                "regions",
                LostEventsTest::regions,
                "p q/r",
                "total(sum(both(word(p)lword(p)r)+both(word(q)lword(q)r))+sum(both(word(r)lword(r)r)))"));
        for (int parity : new int[] {0, 1}) {
            ways(all, parity);
        }
        return all.stream();
    }

    private static void ways(List<Shape> all, int parity) {
        all.add(Shape.of(
                "merge " + parity,
                shapes -> new Ways(shapes, parity).merge(),
                "x",
                "done(charge(decide(a(x)))+a(x))",
                "done(refuse(decide(a(x)))+a(x))"));
        all.add(Shape.of(
                "choice into a join " + parity,
                shapes -> new Ways(shapes, parity).choiceIntoJoin(ALIYUN),
                "x",
                "d(b(a(x))+c(a(x)))",
                "d(b(a(x))+slow(c(a(x)))!)"));
        all.add(Shape.of(
                "two steps for one slot " + parity,
                shapes -> new Ways(shapes, parity).sharedSlot(),
                "x",
                "e(charge(decide(a(x)))-)",
                "e(-refuse(decide(a(x))))"));
        all.add(Shape.of(
                "caught " + parity,
                shapes -> new Ways(shapes, parity).caught(),
                "x",
                "b(a(x))",
                "fix(no b(a(x))+a(x))"));
        all.add(Shape.of(
                "whatever happens " + parity,
                shapes -> new Ways(shapes, parity).whateverHappens(),
                "x",
                "c(b(a(x))!)",
                "c(-no b(a(x)))"));
        all.add(Shape.of(
                "failure into a join " + parity,
                shapes -> new Ways(shapes, parity).failureIntoJoin(true),
                "x",
                "d(b(a(x))+c(a(x)))",
                "d(b(a(x))+-no c(a(x)))"));
        all.add(Shape.of(
                "unequal ends " + parity,
                shapes -> new Ways(shapes, parity).unequalEnds(false),
                "x",
                "left(both(a(x)))",
                "one(a(x))"));
        all.add(Shape.of(
                "unequal ends, perhaps without a result " + parity,
                shapes -> new Ways(shapes, parity).unequalEnds(true),
                "x",
                "left(both(a(x)))",
                "null"));
        all.add(Shape.of(
                "caught end " + parity,
                shapes -> new Ways(shapes, parity).caughtEnd(false),
                "x",
                "b(a(x))",
                "fix(no b(a(x)))"));
        all.add(Shape.of(
                "caught end without a result " + parity,
                shapes -> new Ways(shapes, parity).caughtEnd(true),
                "x",
                "b(a(x))",
                "null"));
        all.add(Shape.of(
                "older results " + parity,
                shapes -> new Ways(shapes, parity).probes(false),
                "x",
                "e(a(x)b(a(x))c(a(x)))"));
    }

    static Flow windowed(Shapes shapes, Cloud item, int window) {
        Edge collect = Edge.collect("sum", 0, 1, AWS, ALIYUN);
        return Flow.named("windowed")
                .step(
                        "list",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> Shapes.elements(shapes.run(step, in.input(TEXT)), in.input(TEXT)),
                        Edge.forEach("item", item, Shapes.other(item), collect).window(window))
                .step("item", item, Shapes.other(item), TEXT, (in, step) -> shapes.run(step, in.input(TEXT)), collect)
                .step(
                        "sum",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, String.join("+", in.items(0, "item", TEXT))),
                        Edge.end(AWS));
    }

    /** Words of lines, one line at a time; each word forks and joins before it is collected. */
    private static Flow regions(Shapes shapes) {
        Edge outer = Edge.collect("total", 0, 1, AWS, ALIYUN);
        Edge inner = Edge.collect("sum", 0, 1, ALIYUN, AWS);
        return Flow.named("regions")
                .step(
                        "lines",
                        AWS,
                        ALIYUN,
                        TEXTS,
                        (in, step) -> {
                            shapes.run(step, in.input(TEXT));
                            return List.of(in.input(TEXT).split("/", -1));
                        },
                        Edge.forEach("words", ALIYUN, AWS, outer).window(1))
                .step(
                        "words",
                        ALIYUN,
                        AWS,
                        TEXTS,
                        (in, step) -> {
                            shapes.run(step, in.input(TEXT));
                            return List.of(in.input(TEXT).split(" ", -1));
                        },
                        Edge.forEach("word", AWS, ALIYUN, inner))
                .step(
                        "word",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, in.input(TEXT)),
                        Edge.to("l", AWS, ALIYUN),
                        Edge.to("r", ALIYUN, AWS))
                .step("l", AWS, ALIYUN, TEXT, (in, step) -> in.input(TEXT) + "l", Edge.join("both", 0, 2, AWS, ALIYUN))
                .step("r", ALIYUN, AWS, TEXT, (in, step) -> in.input(TEXT) + "r", Edge.join("both", 1, 2, AWS, ALIYUN))
                .step(
                        "both",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, in.input(0, "l", TEXT) + in.input(1, "r", TEXT)),
                        inner)
                .step(
                        "sum",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> shapes.run(step, String.join("+", in.items(0, "both", TEXT))),
                        outer)
                .step(
                        "total",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> shapes.run(step, String.join("+", in.items(0, "sum", TEXT))),
                        Edge.end(AWS));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void runCompletesOnceWhateverCallHasTheFault(Shape shape) throws Exception {
        for (Fault fault : FAULTS) {
            int calls = run(shape, call -> Fault.NONE, "without a fault");
            for (int at = 1; at <= calls; at++) {
                run(shape, Shape.only(at, fault), fault + " at call " + at);
            }
        }
    }

    /** A third of the events is lost: many things are missing at the same time. */
    @ParameterizedTest
    @MethodSource("shapes")
    void runCompletesOnceIfMuchIsLost(Shape shape) throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            run(
                    shape,
                    call -> call.kind() == CallKind.INVOKE && call.ofAttempt() > 0 && random.nextInt(3) == 0
                            ? Fault.DROP
                            : Fault.NONE,
                    "events lost by seed " + seed);
        }
    }

    private static int run(Shape shape, Faults faults, String what) throws Exception {
        Shapes shapes = new Shapes();
        Swept swept = Swept.of(shapes, shape.flow().apply(shapes)).withoutRetries();
        AtomicInteger calls = new AtomicInteger();
        swept.sim.clouds.faults(call -> {
            if (call.ofAttempt() > 0) {
                calls.incrementAndGet();
            }
            return faults.of(call);
        });
        try {
            swept.sim.client.start("1", shape.input());
            swept.sweepUntilEnd(Duration.ofHours(12));
            assertEquals(Status.DONE, swept.status());
            String result = swept.sim.client.execution("1").result(Duration.ofSeconds(1));
            String plain = String.valueOf(result).replaceAll("[0-9]", "");
            assertTrue(
                    shape.results().stream().anyMatch(plain::startsWith),
                    () -> plain + " is none of " + shape.results());
            swept.assertEnded();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(shape + ", " + what + ", seed " + Sim.SEED + ": " + e.getMessage(), e);
        }
        return calls.get();
    }
}
