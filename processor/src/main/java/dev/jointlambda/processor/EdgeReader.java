package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.List;

/** From the edges of a bound step to the plan of them. */
final class EdgeReader {
    private final Cloud home;

    /**
     * @param home where every execution is at home
     */
    EdgeReader(Cloud home) {
        this.home = home;
    }

    List<EdgePlan> read(List<BoundEdge> edges) {
        return edges.stream().map(this::read).toList();
    }

    private EdgePlan read(BoundEdge edge) {
        if (edge instanceof BoundEdge.Invoke invoke) {
            return new EdgePlan.Invoke(
                    invoke.target().name(), placement(invoke.target()), invoke.when(), invoke.carries());
        } else if (edge instanceof BoundEdge.Join join) {
            return new EdgePlan.Join(
                    join.target().name(), join.slot(), join.slots(), placement(join.target()), join.when());
        } else if (edge instanceof BoundEdge.Collect collect) {
            return collect(collect, collect.when());
        } else if (edge instanceof BoundEdge.ForEach forEach) {
            return new EdgePlan.ForEach(
                    forEach.target().name(),
                    placement(forEach.target()),
                    // Where items go on differs from item to item; the slots they fill are the same.
                    forEach.collectors().stream()
                            .map(collector -> collect(collector, When.ALWAYS))
                            .distinct()
                            .toList(),
                    forEach.carries(),
                    forEach.window());
        } else if (edge instanceof BoundEdge.Last last) {
            return new EdgePlan.Last(last.slot(), last.slots(), home);
        } else if (edge instanceof BoundEdge.Skip skip) {
            return new EdgePlan.Skip(skip.target(), skip.slot(), skip.slots(), home, skip.when());
        }
        return new EdgePlan.End(home);
    }

    private static EdgePlan.Collect collect(BoundEdge.Collect edge, When when) {
        return new EdgePlan.Collect(edge.target().name(), edge.slot(), edge.slots(), placement(edge.target()), when);
    }

    static PlacementPlan placement(Step step) {
        return new PlacementPlan(step.primary(), step.backup());
    }
}
