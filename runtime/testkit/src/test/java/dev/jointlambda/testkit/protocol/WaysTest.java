package dev.jointlambda.testkit.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Choice, catch, merges, unequal ends and older results, with each fault at each call that functions make: the run completes
 * once, and what is committed decides the way, however often a step is repeated.
 */
final class WaysTest {
    private static final int MOST_CRASHES = 40;

    private static final List<Shape> ALL = all();

    private static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        for (int each : new int[] {0, 1}) {
            int parity = each;
            all.add(Shape.of(
                    "merge " + parity,
                    shapes -> new Ways(shapes, parity).merge(),
                    "x",
                    "done(charge(decide(a(x)))+a(x))",
                    "done(refuse(decide(a(x)))+a(x))"));
            for (Cloud branch : Cloud.values()) {
                all.add(Shape.of(
                        "choice on " + branch + " into a join " + parity,
                        shapes -> new Ways(shapes, parity).choiceIntoJoin(branch),
                        "x",
                        "d(b(a(x))+c(a(x)))",
                        "d(b(a(x))+slow(c(a(x)))!)"));
            }
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
                    "failure into a join, for its order " + parity,
                    shapes -> new Ways(shapes, parity).failureIntoJoin(false),
                    "x",
                    "d(b(a(x))+c(a(x)))",
                    "d(b(a(x))+-)"));
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
                    shapes -> new Ways(shapes, parity).probes(parity == 0),
                    "x",
                    "e(a(x)b(a(x))c(a(x)))"));
            all.add(Shape.of(
                    "nested " + parity, shapes -> new NestedWays(shapes, parity).flow(parity == 0), "p,q;r", "/"));
        }
        return all;
    }

    /** Else the tests below would prove less than they say. */
    @Test
    void everyWayIsGoneInSomeRun() throws Exception {
        Map<String, Set<String>> gone = new TreeMap<>();
        Map<String, Set<String>> possible = new TreeMap<>();
        for (Shape shape : ALL) {
            String name = shape.name().replaceAll(" [01]$", "");
            Set<String> was = gone.computeIfAbsent(name, any -> new TreeSet<>());
            Set<String> may = possible.computeIfAbsent(name, any -> new TreeSet<>());
            Shapes shapes = new Shapes();
            Flow flow = shape.flow().apply(shapes);
            may.addAll(shape.results());
            flow.model().steps().forEach(step -> may.add(step.name()));
            was.add(String.valueOf(Sim.of(shapes, flow).run(shape.input())).replaceAll("[0-9]", ""));
            shapes.inputs().keySet().forEach(instance -> was.add(instance.replaceFirst("\\[.*", "")));
        }
        assertEquals(possible, gone);
    }

    /** A lost event, or one that outlives its queue, is for a sweeper; every other fault the deliveries mend themselves. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void runCompletesOnceWhateverCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            int calls = shape.run(call -> Fault.NONE, "without a fault");
            for (int at = 1; at <= calls; at++) {
                shape.run(Shape.only(at, fault), fault + " at call " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "DUPLICATE_LATE", "STALE", "OUTDATED"})
    void runCompletesOnceIfEveryCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            shape.run(Faults.always(fault), fault + " at every call");
        }
    }

    /** With every event twice, and with reads that miss what is there, so that what comes again runs the step again. */
    @ParameterizedTest
    @CsvSource({"CRASH_BEFORE, DUPLICATE", "CRASH_AFTER, DUPLICATE", "CRASH_AFTER, STALE"})
    void runCompletesOnceWithOneFaultEverywhereAndACrashAtAnyCall(Fault crash, Fault always) throws Exception {
        for (Shape shape : ALL) {
            int calls = shape.run(Faults.always(always), always + " at every call");
            int step = Math.max(1, calls / MOST_CRASHES); // events twice everywhere are very many calls in a large one
            for (int at = 1; at <= calls; at += step) {
                shape.run(
                        Shape.only(at, crash).or(Faults.always(always)),
                        always + " at every call and " + crash + " at call " + at);
            }
        }
    }

    /** With many faults at once a platform may give an event up; but what is committed is committed once. */
    @Test
    void nothingIsCommittedTwiceWhateverComesTogether() throws Exception {
        for (long seed = 1; seed <= 600; seed++) {
            Shape shape = ALL.get((int) (seed % ALL.size()));
            shape.runAnyhow(Faults.random(seed, 0.1), "faults of seed " + seed);
        }
    }
}
