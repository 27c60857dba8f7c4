package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.function.Consumer;

/** A join runs and commits only after all its arrivals, and every arrival says how many those are. */
final class JoinSound implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Ran it) {
            complete(new StepKey(it.execution(), it.step(), it.index()), "ran", before, graph, broken);
        } else if (event.change() instanceof Change.Committed it) {
            complete(it.key(), "committed", before, graph, broken);
        } else if (event.change() instanceof Change.Arrived it) {
            fits(event.cloud(), it.join(), it.expected(), it.slot(), before, broken);
        } else if (event.change() instanceof Change.Marked it) {
            fits(event.cloud(), it.join(), it.expected(), it.slot(), before, broken);
        }
    }

    private static void complete(StepKey key, String what, Progress before, Graph graph, Consumer<String> broken) {
        if (graph.isJoin(key.step()) && !before.complete(key) && !collectsNothing(key, before, graph)) {
            broken.accept("the join " + key.step() + "[" + key.index() + "] " + what + " before all had arrived");
        }
    }

    /** Whether the join collects a forEach over an empty list: then nothing ever arrives. */
    private static boolean collectsNothing(StepKey key, Progress before, Graph graph) {
        return graph.forEachInto(key.step()).stream()
                .anyMatch(from -> before.items(new StepKey(key.execution(), from, key.index())) == 0);
    }

    private static void fits(
            Cloud cloud, StepKey join, int expected, int slot, Progress before, Consumer<String> broken) {
        if (slot < 0 || slot >= expected) {
            broken.accept("slot " + slot + " of " + join.joinKey() + ", which waits for " + expected);
        }
        Progress.Row filled = before.rows(join).get(cloud);
        if (filled != null && filled.has(slot)) {
            broken.accept("slot " + slot + " of " + join.joinKey() + " was filled twice");
        }
        for (Progress.Row row : before.rows(join).values()) {
            if (row.expected() != expected) {
                broken.accept(join.joinKey() + " waits for " + row.expected() + ", but an arrival says " + expected);
            }
        }
    }
}
