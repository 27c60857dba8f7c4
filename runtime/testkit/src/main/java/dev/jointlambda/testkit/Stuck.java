package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.util.ArrayList;
import java.util.List;

/** Says what cannot go on. */
final class Stuck {
    private final World world;

    Stuck(World world) {
        this.world = world;
    }

    /** Throws if nothing can happen any more although everything is up. */
    void check() {
        if (!world.time.idle() || world.history.open().isEmpty() || !world.allUp()) {
            return;
        }
        throw new IllegalStateException(
                "nothing can happen any more (seed " + world.seed + "): " + String.join("; ", sentences()));
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (ExecutionId execution : world.history.open()) {
            sentences.add("execution " + execution.partition() + " has not ended; " + progress(execution));
        }
        for (Cloud cloud : Cloud.values()) {
            FunctionService functions = world.place(cloud).functions;
            if (functions.waiting() > 0) {
                sentences.add(functions.waiting() + " events wait for the functions of " + cloud
                        + (functions.health().isUp() ? "" : ", which are down"));
            }
            functions.failures().stream()
                    .filter(failed -> failed.execution() == null || !world.history.hasEnded(failed.execution()))
                    .forEach(failed -> sentences.add("the event for " + failed));
        }
        sentences.addAll(world.sweepers.hopeless());
        return sentences;
    }

    private String progress(ExecutionId execution) {
        List<String> committed = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        for (History.Event event : world.history.of(execution)) {
            if (event.change() instanceof Change.Committed commit) {
                committed.add(commit.key().step() + bracketed(commit.key().index()));
            } else if (event.change() instanceof Change.Ran run) {
                ran.add(run.step() + bracketed(run.index()));
            }
        }
        return "it ran " + listed(ran) + " and committed registers of " + listed(committed);
    }

    private static String bracketed(String index) {
        return index.isEmpty() ? "" : "[" + index + "]";
    }

    private static String listed(List<String> steps) {
        return steps.isEmpty() ? "no step" : String.join(", ", steps);
    }
}
