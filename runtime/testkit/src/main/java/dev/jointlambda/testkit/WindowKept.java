package dev.jointlambda.testkit;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.function.Consumer;

/** Of a forEach with a window, no item runs before the one that far ahead of it has ended and arrived. */
final class WindowKept implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (!(event.change() instanceof Change.Ran it)) {
            return;
        }
        for (Graph.Incoming each : graph.into(it.step())) {
            Edge edge = each.edge();
            int item = edge.window() > 0 ? Graph.item(it.index()) : 0;
            if (item < edge.window() || edge.window() == 0) {
                continue;
            }
            StepKey list = new StepKey(it.execution(), each.from(), Graph.parent(it.index()));
            if (!arrived(item - edge.window(), list, edge.collectors().get(0), before)) {
                broken.accept("the code of " + it.step() + "[" + it.index() + "] ran before item "
                        + (item - edge.window()) + " had arrived");
            }
        }
    }

    /** Whether an item of a list has arrived where the items are collected. */
    static boolean arrived(int item, StepKey list, Edge collect, Progress before) {
        StepKey join = new StepKey(list.execution(), collect.target(), list.index());
        int slot = collect.slot() * before.items(list) + item;
        return WideJoins.areSharded(collect.slots() * before.items(list))
                ? before.has(WideJoins.shardOf(join, slot), WideJoins.inShard(slot))
                : before.has(join, slot);
    }
}
