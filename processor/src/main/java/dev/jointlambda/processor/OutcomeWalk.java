package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every outcome of a workflow, a step at a time in topological order. States that differ only in what led to
 * them go on as one, so that the walk is bounded by how many edges can be active together, not by the outcomes. The
 * items of a forEach are walked as one.
 */
final class OutcomeWalk {
    /** More states than this at one step are a workflow nobody can follow. */
    static final int MOST = 4096;

    private final Workflow workflow;
    private final Step start;
    private List<OutcomeLayout.Link> links = List.of();
    private List<OutcomeLayout.Read> reads = List.of();
    private int marks;
    private Function<Way, BitSet> marking = way -> new BitSet();
    private Predicate<Way> allowed = way -> true;

    OutcomeWalk(Workflow workflow, Step start) {
        this.workflow = workflow;
        this.start = start;
    }

    /** What happens on the walk. */
    interface Visitor {
        /** A step is reached. Answers whether it runs; if not, it waits forever, and so does what needs it. */
        boolean runs(Step step, Arrival arrival);

        /** The end of an outcome in which no end of the workflow waits forever. */
        default void outcome(BitSet marks, Witness witness) {}
    }

    /**
     * How a step is reached.
     *
     * @param edges the numbers of the edges
     * @param sure false if an edge is missing only because of a step that waits forever itself
     * @param readable whether the result of a step is readable here
     * @param witness how it comes about
     */
    record Arrival(BitSet edges, boolean sure, Predicate<String> readable, Witness witness) {}

    OutcomeWalk linking(List<OutcomeLayout.Link> some) {
        links = some;
        return this;
    }

    OutcomeWalk reading(List<OutcomeLayout.Read> some) {
        reads = some;
        return this;
    }

    /**
     * Keeps marks of what has happened.
     *
     * @param count how many marks there are
     * @param by the marks a way sets
     */
    OutcomeWalk marking(int count, Function<Way, BitSet> by) {
        marks = count;
        marking = by;
        return this;
    }

    OutcomeWalk only(Predicate<Way> ways) {
        allowed = ways;
        return this;
    }

    /** The step at which there are too many states to go on; null if the walk came to its end. */
    @Nullable
    Step walk(Visitor visitor) {
        OutcomeLayout layout = new OutcomeLayout(workflow, start, links, reads, marks);
        Map<BitSet, Witness> states = new LinkedHashMap<>();
        BitSet first = new BitSet();
        first.set(layout.entry());
        states.put(first, Witness.NONE);
        for (String name : workflow.graph().topological()) {
            OutcomeStop stop = stop(layout, workflow.step(name));
            Map<BitSet, Witness> next = new LinkedHashMap<>();
            for (Map.Entry<BitSet, Witness> state : states.entrySet()) {
                stop.pass(state.getKey(), state.getValue(), visitor, next);
                if (next.size() > MOST) {
                    return stop.step();
                }
            }
            states = next;
        }
        states.forEach((state, witness) -> {
            if (!state.get(layout.stuck())) {
                visitor.outcome(layout.marks(state), witness);
            }
        });
        return null;
    }

    private OutcomeStop stop(OutcomeLayout layout, Step step) {
        List<Way> all = Way.of(workflow, step);
        List<OutcomeStop.Exit> exits = new ArrayList<>();
        for (Way way : all) {
            if (allowed.test(way)) {
                exits.add(new OutcomeStop.Exit(way, all.size() > 1, layout.lines(way), marking.apply(way)));
            }
        }
        return new OutcomeStop(layout, step, exits);
    }
}
