package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which edges are followed together, over all outcomes of a workflow, whatever its steps take and return: a step that
 * any edge reaches counts as run.
 */
final class Outcomes {
    private final Workflow workflow;
    private final Map<String, Set<BitSet>> together = new HashMap<>();
    private final List<EndSet> ends = new ArrayList<>();
    private @Nullable Step tangled;

    private Outcomes(Workflow workflow) {
        this.workflow = workflow;
    }

    /** Walks a workflow without loops whose start is known. */
    static Outcomes of(Workflow workflow, Step start) {
        Outcomes outcomes = new Outcomes(workflow);
        EndSet.Marks marks = EndSet.marks(workflow);
        outcomes.tangled = new OutcomeWalk(workflow, start)
                .marking(marks.count(), marks::of)
                .walk(new OutcomeWalk.Visitor() {
                    @Override
                    public boolean runs(Step step, OutcomeWalk.Arrival arrival) {
                        outcomes.together
                                .computeIfAbsent(step.name(), name -> new LinkedHashSet<>())
                                .add(arrival.edges());
                        return true;
                    }

                    @Override
                    public void outcome(BitSet set, Witness witness) {
                        outcomes.ends.add(new EndSet(set, witness));
                    }
                });
        return outcomes;
    }

    /** The step at which there are too many combinations to go on; null if every outcome was seen. */
    @Nullable
    Step tangled() {
        return tangled;
    }

    /** Which ends run together. */
    List<EndSet> ends() {
        return List.copyOf(ends);
    }

    /** Whether no outcome follows both edges, which lead to one step. */
    boolean exclusive(Edge one, Edge other) {
        return sets(one).stream().noneMatch(set -> set.get(workflow.number(one)) && set.get(workflow.number(other)));
    }

    /** Whether no outcome follows an edge of one list together with one of the other; all lead to one step. */
    boolean exclusive(List<Edge> some, List<Edge> others) {
        return some.stream().allMatch(edge -> others.stream().allMatch(other -> exclusive(edge, other)));
    }

    /** Whether every outcome that reaches the step these edges lead to follows exactly one of them. */
    boolean one(List<Edge> edges) {
        BitSet numbered = bits(edges);
        return sets(edges.get(0)).stream().allMatch(set -> {
            BitSet followed = (BitSet) set.clone();
            followed.and(numbered);
            return followed.cardinality() == 1;
        });
    }

    private BitSet bits(List<Edge> edges) {
        BitSet bits = new BitSet();
        edges.forEach(edge -> bits.set(workflow.number(edge)));
        return bits;
    }

    private Set<BitSet> sets(Edge edge) {
        return together.getOrDefault(edge.to(), Set.of());
    }
}
