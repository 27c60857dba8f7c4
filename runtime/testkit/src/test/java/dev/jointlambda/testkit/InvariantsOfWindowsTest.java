package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An item that runs before its turn is found. */
final class InvariantsOfWindowsTest {
    private static final ExecutionId EXECUTION = new ExecutionId("w", "1");
    private static final WorkflowModel MODEL = WorkflowModel.of(
            "w",
            1,
            Duration.ofDays(1),
            "list",
            StepModel.of(
                    "list",
                    AWS,
                    Duration.ofMinutes(1),
                    Edge.forEach("item", AWS, Edge.collect("sum", 0, 1, AWS)).window(2)),
            StepModel.of("item", AWS, Duration.ofMinutes(1), Edge.collect("sum", 0, 1, AWS)),
            StepModel.of("sum", AWS, Duration.ofMinutes(1), Edge.end(AWS)));

    private final History history = new History();
    private final MemoryStore aws = new MemoryStore(1024, change -> history.add(0, AWS, change), removal -> {});

    private static StepKey key(String step) {
        return new StepKey(EXECUTION, step, "");
    }

    private void ran(String index) {
        history.add(0, AWS, new Change.Ran(EXECUTION, "item", index));
    }

    private void list(int items) {
        aws.create(Samples.execution(EXECUTION, "{}"));
        aws.putIfAbsent(
                key("list"),
                new Register(
                        Outcome.OK, new Value.Inline(Bytes.utf8("[]")), "n", Map.of("item", AWS), items, 1, false));
    }

    private List<String> broken() {
        return Invariants.broken(EXECUTION, history.of(EXECUTION), MODEL);
    }

    @Test
    void itemsOfTheWindowMayRunAtOnceAndTheNextOnceTheFirstHasArrived() {
        list(4);
        ran("0");
        ran("1");
        aws.arrive(key("sum"), 4, 0, Samples.slot("item"));
        ran("2");

        assertEquals(List.of(), broken());
    }

    @Test
    void itemThatRunsBeforeItsTurnIsFound() {
        list(4);
        ran("0");
        ran("1");
        aws.arrive(key("sum"), 4, 1, Samples.slot("item"));
        ran("2");

        assertEquals(List.of("WindowKept: the code of item[2] ran before item 0 had arrived"), broken());
    }

    @Test
    void arrivalsOfWideJoinsAreLookedForInTheirShard() {
        list(1500);
        ran("1203");

        assertEquals(List.of("WindowKept: the code of item[1203] ran before item 1201 had arrived"), broken());

        history.add(0, AWS, new Change.Marked(key("sum").shard(1), 500, 201, AWS));
        ran("1203");
        assertEquals(
                1,
                broken().stream().filter(each -> each.startsWith("WindowKept")).count());
    }
}
