package dev.jointlambda.it.simulation;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import dev.jointlambda.testkit.Simulation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every run of user code was given what was committed, and nothing else. Every run returns something else, so whoever was
 * given the output of a run that lost the race shows here.
 */
final class Lineage {
    private static final Pattern RUN = Pattern.compile("\"run\":(\\d+)");

    private final Simulation clouds;
    private final WorkflowModel model;
    private final List<Runs.Run> runs;
    private final Set<StepKey> instances = new LinkedHashSet<>();
    private final Set<Integer> committed = new HashSet<>(Set.of(Piece.INPUT.run()));

    private Lineage(Simulation clouds, WorkflowModel model, ExecutionId execution, List<Runs.Run> runs) {
        this.clouds = clouds;
        this.model = model;
        this.runs = runs;
        for (Runs.Run run : runs) {
            instances.add(new StepKey(execution, run.step(), run.index()));
        }
    }

    /** @throws AssertionError if user code was given something that was not committed */
    static void check(Simulation clouds, Shape<?> shape, Runs all, ExecutionId execution) {
        List<Runs.Run> runs = all.of(execution.id());
        Lineage lineage = new Lineage(clouds, shape.functions().model(), execution, runs);
        lineage.places();
        if (lineage.instances.size() < runs.size()) { // else nothing but what is committed was ever made
            for (Cloud cloud : Cloud.values()) {
                lineage.read(cloud);
            }
            lineage.outputs();
        }
    }

    /** Each element went to its own item, and each item to its own place in the list. */
    private void places() {
        for (Runs.Run run : runs) {
            for (int i = 0; i < run.inputs().size(); i++) {
                Piece input = run.inputs().get(i);
                String came = input.item() < 0 ? input.index() : child(input.index(), input.item());
                String there = came.length() > run.index().length() ? child(run.index(), i) : run.index();
                if (!came.equals(there)) {
                    throw new AssertionError(
                            "InputsCommitted: " + name(run) + " was given " + input + " as its input " + i);
                }
            }
        }
    }

    private void outputs() {
        for (Runs.Run run : runs) {
            for (Piece input : run.inputs()) {
                if (!committed.contains(input.run())) {
                    throw new AssertionError(
                            "InputsCommitted: " + name(run) + " was given " + input + ", which was never committed");
                }
            }
        }
    }

    private void read(Cloud cloud) {
        StateStore store = clouds.binding(cloud).services(cloud).store();
        for (Register register : store.readAll(instances).values()) {
            note(register.value());
        }
        Set<StepKey> joins = new HashSet<>();
        for (StepKey key : instances) {
            for (Edge edge : model.step(key.step()).edges()) {
                if (edge.kind() == Edge.Kind.JOIN || edge.kind() == Edge.Kind.COLLECT) {
                    joins.add(new StepKey(
                            key.execution(),
                            edge.target(),
                            edge.kind() == Edge.Kind.COLLECT ? parent(key.index()) : key.index()));
                }
            }
        }
        for (StepKey join : joins) {
            JoinRow row = store.readJoin(join, true);
            if (row != null) {
                for (Slot slot : row.slots().values()) {
                    note(slot.value());
                }
            }
        }
    }

    private void note(Value value) {
        Matcher run = RUN.matcher(bytes(value).text());
        while (run.find()) {
            committed.add(Integer.parseInt(run.group(1)));
        }
    }

    private Bytes bytes(Value value) {
        if (value instanceof Value.Inline inline) {
            return inline.bytes();
        }
        if (value instanceof Value.InObject object) {
            Cloud cloud = object.cloud();
            return Bytes.of(clouds.binding(cloud).services(cloud).blobs().get(object.key()));
        }
        throw new AssertionError("no shape has a list or a branch as large as " + value);
    }

    private static String name(Runs.Run run) {
        return run.step() + "[" + run.index() + "]";
    }

    private static String child(String index, int item) {
        return index.isEmpty() ? String.valueOf(item) : index + "." + item;
    }

    private static String parent(String index) {
        int dot = index.lastIndexOf('.');
        return dot < 0 ? "" : index.substring(0, dot);
    }
}
