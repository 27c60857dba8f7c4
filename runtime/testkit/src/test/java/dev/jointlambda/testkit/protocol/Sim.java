package dev.jointlambda.testkit.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Dropped;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Simulated clouds with one workflow and a client of it. */
final class Sim {
    static final long SEED = 42;

    /** More minutes than lie between a start and the time under which it is put into the open index. */
    final Shapes shapes;

    final Flow flow;
    final Simulation clouds;
    final WorkflowClient<String, String> client;

    private Sim(Shapes shapes, Flow flow) {
        this.shapes = shapes;
        this.flow = flow;
        this.clouds = Simulation.seeded(SEED).use(flow, () -> flow);
        this.client = WorkflowClient.of(binding(), flow.model(), Shapes.TEXT, Shapes.TEXT);
    }

    static Sim of(Shapes shapes, Flow flow) {
        return new Sim(shapes, flow);
    }

    CloudBinding binding() {
        return clouds.binding(flow.model().home());
    }

    StateStore store(Cloud cloud) {
        return binding().services(cloud).store();
    }

    /** Starts execution "1", lets everything happen that can, and returns the result. */
    String run(String input) throws Exception {
        Execution<String> execution = client.start("1", input);
        assertEquals(List.of(), stuck());
        assertExactlyOnce();
        return execution.result(Duration.ofSeconds(1));
    }

    /** Lets everything happen that can, and says what is stuck. A copy that outlives its queue is nobody's loss. */
    private List<String> stuck() {
        return clouds.runUntilIdle().stream()
                .filter(each -> !each.contains("given up after 0 deliveries"))
                .toList();
    }

    StepKey key(String step, String index) {
        return new StepKey(new ExecutionId(flow.model().name(), "1"), step, index);
    }

    /** How many registers a step instance has, over all clouds. */
    int registers(String step, String index) {
        int found = 0;
        for (Cloud cloud : Cloud.values()) {
            found += store(cloud).readAll(List.of(key(step, index))).size();
        }
        return found;
    }

    /** How many registers a step outside of any forEach has on one cloud. */
    int registers(String step, Cloud cloud) {
        return store(cloud).readAll(List.of(key(step, ""))).size();
    }

    /** The history of execution "1" broke no invariant, and no step instance was ever run on two inputs or for two owners. */
    void assertExactlyOnce() {
        clouds.verify(new ExecutionId(flow.model().name(), "1"));
        flow.owners()
                .forEach((instance, owners) ->
                        assertEquals(1, owners.size(), () -> instance + " was to be owned by " + owners));
        shapes.inputs()
                .forEach((instance, inputs) -> assertEquals(1, inputs.size(), () -> instance + " ran on " + inputs));
    }

    /** The row of execution "1". */
    ExecutionRow row() {
        ExecutionId id = key("", "").execution();
        return Objects.requireNonNull(store(flow.model().home()).execution(id), "execution \"1\" was started");
    }

    /** When the sweeper looks at execution "1": every entry it has in the open index. */
    Set<Long> openIndex() {
        StateStore home = store(flow.model().home());
        ExecutionId id = key("", "").execution();
        Set<Long> open = new TreeSet<>();
        for (int shard = 0; shard < OpenEntry.SHARDS; shard++) {
            for (OpenEntry entry : home.due(flow.model().queue(), shard, Long.MAX_VALUE, null, 1000)) {
                if (entry.execution().equals(id)) {
                    open.add(entry.due());
                }
            }
        }
        return open;
    }

    long dropped(Dropped reason) {
        return flow.runtimes().stream()
                .map(StepRuntime::dropped)
                .mapToLong(counts -> counts.of(reason))
                .sum();
    }
}
