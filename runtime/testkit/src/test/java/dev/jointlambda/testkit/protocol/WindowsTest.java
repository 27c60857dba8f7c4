package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Operations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A forEach of which at most so many items are under way at a time. */
final class WindowsTest {
    private static final int MOST_CRASHES = 40;
    private static final List<Shape> ALL = all();

    private static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        for (int each : new int[] {1, 2}) {
            int window = each;
            for (Cloud item : Cloud.values()) {
                all.add(Shape.of(
                        "items on " + item + ", " + window + " at a time",
                        shapes -> shapes.windowed(AWS, item, AWS, window),
                        "p,q,r",
                        "sum(item(list:p)+item(list:q)+item(list:r))"));
            }
        }
        for (int each : new int[] {0, 1}) {
            int parity = each;
            all.add(Shape.of(
                    "nested " + parity, shapes -> new NestedWays(shapes, parity).flow(parity == 0, 1), "p,q;r", "/"));
        }
        return all;
    }

    private static String elements(int width) {
        return IntStream.range(0, width).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** Notes how many instances of a step run at most between their start and an arrival at a collector. */
    private static final class UnderWay implements Faults {
        private final String step;
        private final String collector;
        private int now;
        private int most;

        private UnderWay(String step, String collector) {
            this.step = step;
            this.collector = collector;
        }

        @Override
        public Fault of(Call call) {
            if (call.kind() == CallKind.RUN && call.subject().equals(step)) {
                most = Math.max(most, ++now);
            } else if ((call.kind() == CallKind.MARK || call.kind() == CallKind.ARRIVE)
                    && call.subject() instanceof StepKey join
                    && join.step().equals(collector)) {
                now--;
            }
            return Fault.NONE;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AWS, 1, 5, 1",
        "AWS, 3, 10, 3",
        "AWS, 4, 4, 4",
        "AWS, 10, 4, 4",
        "AWS, 0, 5, 5",
        "AWS, 1, 1, 1",
        "AWS, 7, 60, 7",
        "ALIYUN, 1, 5, 1",
        "ALIYUN, 3, 10, 3",
        "ALIYUN, 4, 4, 4",
        "ALIYUN, 10, 4, 4",
        "ALIYUN, 7, 60, 7"
    })
    void soManyItemsAreUnderWayAtATime(Cloud item, int window, int width, int most) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, shapes.windowed(AWS, item, AWS, window));
        sim.clouds.functions(item).userCodeTime("item", Duration.ofSeconds(2));
        UnderWay underWay = new UnderWay("item", "sum");
        sim.clouds.faults(underWay);

        String result = sim.run(elements(width));

        assertEquals(
                "sum("
                        + IntStream.range(0, width)
                                .mapToObj(each -> "item(list:" + each + ")")
                                .collect(Collectors.joining("+"))
                        + ")",
                result.replaceAll("(sum|item|list)[0-9]+", "$1"));
        assertEquals(most, underWay.most);
        assertEquals(width + 2, shapes.runs());
        assertEquals(width + 2, sim.clouds.operations().invocations());
    }

    @Test
    void emptyListGoesStraightToTheCollector() throws Exception {
        Shapes shapes = new Shapes();

        assertEquals(
                "sum2()", Sim.of(shapes, shapes.windowed(AWS, ALIYUN, AWS, 2)).run(""));
    }

    /** Also those that an item ends in one of several ways, and groups without an item. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0, 2", "1, 2"})
    void eachLevelHasItsWindow(int parity, int window) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, new NestedWays(shapes, parity).flow(parity == 0, window));
        UnderWay groups = new UnderWay("group", "total");
        UnderWay items = new UnderWay("item", "sum");
        sim.clouds.faults(groups.or(items));

        assertEquals("5/5", sim.run("p,q,r;s;;t,u,v,w;x"));

        assertEquals(window, groups.most);
        assertEquals(2 * window - 1, items.most, "of each group so many, and the second group has but one");
    }

    @Test
    void nextItemIsReadFromTheListAndCostsNoWrite() throws Exception {
        for (Cloud item : Cloud.values()) {
            Shapes shapes = new Shapes();
            Sim sim = Sim.of(shapes, shapes.windowed(AWS, item, AWS, 2));
            sim.run(elements(5));
            Operations operations = sim.clouds.operations().byFunctions();

            assertEquals(item == AWS ? 5 + 2 : 2 * 5 + 2, operations.conditionalWrites());
            assertEquals(3, operations.count(CallKind.READ_ALL) - (item == AWS ? 0 : 1), "and the collector its items");
            assertEquals(0, operations.count(CallKind.TAKE_OVER));
        }
    }

    /** A lost event, or one that outlives its queue, is for a sweeper; every other fault the deliveries mend themselves. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "DROP", "DELAY"})
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

    @ParameterizedTest
    @CsvSource({"CRASH_BEFORE, DUPLICATE", "CRASH_AFTER, DUPLICATE", "CRASH_AFTER, STALE"})
    void runCompletesOnceWithOneFaultEverywhereAndACrashAtAnyCall(Fault crash, Fault always) throws Exception {
        for (Shape shape : ALL) {
            int calls = shape.run(Faults.always(always), always + " at every call");
            int step = Math.max(1, calls / MOST_CRASHES);
            for (int at = 1; at <= calls; at += step) {
                shape.run(
                        Shape.only(at, crash).or(Faults.always(always)),
                        always + " at every call and " + crash + " at call " + at);
            }
        }
    }

    @Test
    void nothingIsCommittedTwiceWhateverComesTogether() throws Exception {
        for (long seed = 1; seed <= 300; seed++) {
            Shape shape = ALL.get((int) (seed % ALL.size()));
            shape.runAnyhow(Faults.random(seed, 0.1), "faults of seed " + seed);
        }
    }

    /** Refused, or without an answer: what items are sent by ends goes the other way, to the same owner. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSED", "NOT_APPLIED", "ANSWER_LOST", "APPLIED_LATE"})
    void itemsGoOnInTheOtherCloud(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            for (Cloud cloud : Cloud.values()) {
                shape.run(
                        call -> call.kind() == CallKind.INVOKE && call.to() == cloud ? fault : Fault.NONE,
                        fault + " of every invocation on " + cloud);
            }
        }
    }

    @Test
    void firstItemMayMoveTheOwnerAndAllOthersFollowIt() throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, shapes.windowed(AWS, ALIYUN, AWS, 2));
        boolean[] refused = new boolean[1];
        sim.clouds.faults(call -> {
            boolean first = call.kind() == CallKind.INVOKE && call.to() == ALIYUN && !refused[0];
            refused[0] |= first;
            return first ? Fault.REFUSED : Fault.NONE;
        });

        sim.run(elements(5));

        assertEquals(1, sim.clouds.operations().count(CallKind.REPLACE));
        for (int item = 0; item < 5; item++) {
            assertEquals("[AWS]", String.valueOf(sim.flow.owners().get("item[" + item + "]")), "item " + item);
        }
    }

    @Test
    void copyOfAnEndSendsTheNextItemOnlyWhileThatHasNotCommitted() throws Exception {
        for (Cloud item : Cloud.values()) {
            Shapes shapes = new Shapes();
            Sim sim = Sim.of(shapes, shapes.windowed(AWS, item, AWS, 1));
            int[] runs = new int[1];
            sim.clouds.faults(
                    call -> call.kind() == CallKind.RUN && call.subject().equals("item") && ++runs[0] == 3
                            ? Fault.CRASH_BEFORE
                            : Fault.NONE);
            sim.client.start("1", elements(4));
            sim.clouds.run(Duration.ofSeconds(10));
            assertEquals(3, runs[0], "the third item waits for its second delivery");

            Operations first = copy(sim, item, "item[0]");
            assertEquals(0, first.invocations());
            assertEquals(0, first.conditionalWrites());

            Operations second = copy(sim, item, "item[1]");
            assertEquals(
                    3, second.invocations(), "of the third item and what follows from it: the fourth, the collector");

            sim.clouds.resetOperations();
            sim.clouds.runUntilIdle();
            assertEquals(0, sim.clouds.operations().invocations(), "by the second delivery of the third item");
            sim.assertExactlyOnce();
        }
    }

    private static Operations copy(Sim sim, Cloud cloud, String instance) {
        sim.clouds.resetOperations();
        sim.binding().services(cloud).functions().invokeAsync("sim-each-item", "copy", sim.flow.event(instance));
        sim.clouds.run(Duration.ofSeconds(5));
        return sim.clouds.operations().byFunctions();
    }
}
