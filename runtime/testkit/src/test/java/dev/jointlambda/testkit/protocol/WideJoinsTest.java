package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static dev.jointlambda.testkit.protocol.Shapes.TEXT;
import static dev.jointlambda.testkit.protocol.Shapes.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Operations;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joins of more arrivals than one row takes. */
final class WideJoinsTest {
    private static final int WIDTH = 2001;
    private static final String ELEMENTS =
            IntStream.range(0, WIDTH).mapToObj(Integer::toString).collect(Collectors.joining(","));
    private static final String RESULT = "sum("
            + IntStream.range(0, WIDTH)
                    .mapToObj(each -> "item(list:" + each + ")")
                    .collect(Collectors.joining("+"))
            + ")";

    private static final int WINDOW = 60;

    private static Sim sim() {
        Shapes shapes = new Shapes();
        return Sim.of(shapes, shapes.windowed(AWS, ALIYUN, AWS, WINDOW));
    }

    private static void assertRuns(Sim sim) throws Exception {
        assertEquals(RESULT, sim.run(ELEMENTS).replaceAll("(sum|item|list)[0-9]+", "$1"));
    }

    private static JoinRow row(Sim sim, StepKey key) {
        return Objects.requireNonNull(sim.store(AWS).readJoin(key, true));
    }

    @Test
    void arrivalsAreSpreadOverRowsOfAThousand() throws Exception {
        Sim sim = sim();

        assertRuns(sim);

        Operations operations = sim.clouds.operations();
        assertEquals(WIDTH + 3, operations.count(CallKind.MARK));
        assertEquals(1 + 3, operations.count(CallKind.READ_JOIN), "by the collector alone");
        assertEquals(3 + 1 + WIDTH - WINDOW, operations.count(CallKind.READ_ALL), "and the client reads the result");
        assertEquals(WIDTH + 2, operations.invocations());

        StepKey join = sim.key("sum", "");
        assertEquals(new JoinRow(3, Map.of(), Map.of(AWS, Set.of(0, 1, 2))), row(sim, join));
        assertEquals(1000, row(sim, join.shard(0)).expected());
        assertEquals(1000, row(sim, join.shard(1)).arrived());
        assertEquals(new JoinRow(1, Map.of(), Map.of(ALIYUN, Set.of(0))), row(sim, join.shard(2)));
    }

    /** At the last arrival of each shard, at arrivals of shards, and when the collector is invoked. */
    private static Faults atTheTurns(Fault fault) {
        Map<Object, Integer> calls = new HashMap<>();
        return call -> {
            int nth = calls.merge(call.kind() + " " + call.subject(), 1, Integer::sum);
            boolean turn =
                    switch (call.kind()) {
                        case MARK -> {
                            StepKey row = (StepKey) call.subject();
                            boolean shard = row.index().contains("/");
                            yield shard ? nth == (row.index().endsWith("2") ? 1 : 1000) : nth <= 5 && nth % 2 == 1;
                        }
                        case INVOKE -> call.subject().equals("sim-each-sum") && nth == 1;
                        default -> false;
                    };
            return turn ? fault : Fault.NONE;
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CRASH_BEFORE", "CRASH_AFTER", "ANSWER_LOST", "APPLIED_LATE"})
    void collectorRunsOnceWhateverFailsWhenAShardIsComplete(Fault fault) throws Exception {
        Sim sim = sim();
        sim.clouds.faults(atTheTurns(fault));

        assertRuns(sim);
    }

    /** Nobody delivers again what crashed: a complete shard that nobody has marked is an arrival that is missing. */
    @Test
    void sweeperMarksAShardWhoseLastArrivalCrashed() throws Exception {
        Shapes shapes = new Shapes();
        Swept swept =
                Swept.of(shapes, shapes.windowed(AWS, ALIYUN, AWS, WINDOW)).withoutRetries();
        swept.sim.clouds.faults(atTheTurns(Fault.CRASH_AFTER));
        swept.sim.client.start("1", ELEMENTS);

        swept.sweepUntilEnd(Duration.ofHours(3));

        swept.assertEnded();
        assertEquals(
                RESULT,
                swept.sim
                        .client
                        .execution("1")
                        .result(Duration.ofSeconds(1))
                        .replaceAll("(sum|item|list)[0-9]+", "$1"));
    }

    @Test
    void collectorRunsOnceIfEveryEventComesTwice() throws Exception {
        Sim sim = sim();
        sim.clouds.faults(Faults.always(Fault.DUPLICATE));

        assertRuns(sim);
    }

    /** So that one slot of the graph begins within a shard. */
    @Test
    void severalSlotsOfEachItemAreSpreadToo() throws Exception {
        int width = 600;
        Edge left = Edge.collect("pair", 0, 2, AWS, null);
        Edge right = Edge.collect("pair", 1, 2, AWS, null);
        Sim sim = Sim.of(
                new Shapes(),
                Flow.named("region")
                        .step(
                                "list",
                                AWS,
                                null,
                                TEXTS,
                                (in, step) -> List.of(in.input(TEXT).split(",", -1)),
                                Edge.forEach("item", AWS, left, right))
                        .step(
                                "item",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.input(TEXT),
                                Edge.to("l", AWS, null),
                                Edge.to("r", ALIYUN, null))
                        .step("l", AWS, null, TEXT, (in, step) -> "l" + in.input(TEXT), left)
                        .step("r", ALIYUN, null, TEXT, (in, step) -> "r" + in.input(TEXT), right)
                        .step(
                                "pair",
                                AWS,
                                null,
                                TEXT,
                                (in, step) -> in.items(0, "l", TEXT) + "" + in.items(1, "r", TEXT),
                                Edge.end(AWS)));
        List<String> elements =
                IntStream.range(0, width).mapToObj(Integer::toString).toList();

        String result = sim.run(String.join(",", elements));

        assertEquals("[l" + String.join(", l", elements) + "][r" + String.join(", r", elements) + "]", result);
        assertEquals(2, row(sim, sim.key("pair", "")).expected());
        for (Cloud cloud : Cloud.values()) {
            int marks = row(sim, sim.key("pair", "").shard(0))
                    .marks()
                    .getOrDefault(cloud, Set.of())
                    .size();
            assertEquals(cloud == AWS ? width : 1000 - width, marks);
        }
    }
}
