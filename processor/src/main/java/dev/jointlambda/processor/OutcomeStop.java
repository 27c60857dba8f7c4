package dev.jointlambda.processor;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** One step of a walk: what passing it makes of a state. */
final class OutcomeStop {
    private final OutcomeLayout layout;
    private final Step step;
    private final List<Exit> exits;
    private final int[] into;

    OutcomeStop(OutcomeLayout layout, Step step, List<Exit> exits) {
        this.layout = layout;
        this.step = step;
        this.exits = List.copyOf(exits);
        this.into = layout.into(step);
    }

    /**
     * A way out of a step.
     *
     * @param told whether there are others, so that a witness tells of it
     * @param lines the lines it makes active
     * @param marks the marks it sets
     */
    record Exit(Way way, boolean told, List<Integer> lines, BitSet marks) {
        Exit {
            lines = List.copyOf(lines);
        }
    }

    Step step() {
        return step;
    }

    /**
     * Takes a state past the step.
     *
     * @param state is used up
     * @param next takes what becomes of it; of equal states the first stays
     */
    void pass(BitSet state, Witness witness, OutcomeWalk.Visitor visitor, Map<BitSet, Witness> next) {
        BitSet edges = new BitSet();
        BitSet reads = new BitSet();
        boolean active = false;
        boolean due = false;
        for (int line : into) {
            if (state.get(line)) {
                active = true;
                state.clear(line);
                layout.take(state, line, reads);
                if (line < layout.edges()) {
                    edges.set(line);
                }
            }
            if (state.get(layout.due(line))) {
                due = true;
                state.clear(layout.due(line));
            }
        }
        if (!active && !due) {
            next.putIfAbsent(state, witness);
        } else if (active && visitor.runs(step, arrival(edges, !due, reads, witness))) {
            goOn(state, reads, witness, next);
        } else {
            stay(state, witness, next);
        }
    }

    private OutcomeWalk.Arrival arrival(BitSet edges, boolean sure, BitSet reads, Witness witness) {
        return new OutcomeWalk.Arrival(
                edges, sure, producer -> layout.number(producer) >= 0 && reads.get(layout.number(producer)), witness);
    }

    private void goOn(BitSet state, BitSet reads, Witness witness, Map<BitSet, Witness> next) {
        int own = layout.number(step.name());
        for (Exit exit : exits) {
            BitSet after = (BitSet) state.clone();
            // A failed step has no result.
            if (own >= 0) {
                reads.set(own, exit.way().kind() != Way.Kind.FAILS);
            }
            for (int line : exit.lines()) {
                after.set(line);
                layout.give(after, line, reads);
            }
            exit.marks().stream().forEach(mark -> after.set(layout.firstMark() + mark));
            next.putIfAbsent(after, exit.told() ? witness.then(exit.way()) : witness);
        }
    }

    /** Nothing goes on from here; what needs it waits as well, and is not to blame. */
    private void stay(BitSet state, Witness witness, Map<BitSet, Witness> next) {
        for (Exit exit : exits) {
            exit.lines().forEach(line -> state.set(layout.due(line)));
            if (exit.way().ends()) {
                state.set(layout.stuck());
            }
        }
        next.putIfAbsent(state, witness);
    }
}
