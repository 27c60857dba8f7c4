package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the outcomes of a matched workflow come to: what waits forever, what runs twice, what is read too early. */
final class Soundness {
    private final WorkflowMatch match;
    private final Map<String, Wait> waits = new LinkedHashMap<>();
    private final Map<Slot, Twice> twice = new LinkedHashMap<>();
    private final Map<OlderRead, Unread> unread = new LinkedHashMap<>();
    private final Set<OlderRead> readable = new HashSet<>();
    private final List<EndSet> ends = new ArrayList<>();
    private final Map<String, int[][]> slots = new HashMap<>();
    private @Nullable Step tangled;

    private Soundness(WorkflowMatch match) {
        this.match = match;
    }

    /** A step that some outcome reaches on some of its slots, but not on others. */
    record Wait(StepMatch step, List<Slot> missing, List<Slot> filled, Witness witness) {}

    /** A slot that some outcome fills more than once. */
    record Twice(StepMatch step, Slot slot, List<Edge> edges, Witness witness) {}

    /** A result that some outcome does not have where it is read. */
    record Unread(StepMatch step, OlderRead read, Witness witness) {}

    /** Walks a workflow in which no binding rule found anything. */
    static Soundness of(WorkflowMatch match) {
        Soundness soundness = new Soundness(match);
        match.steps().forEach(step -> soundness.slots.put(step.step().name(), soundness.numbers(step)));
        EndSet.Marks marks = EndSet.marks(match.workflow());
        soundness.tangled = soundness.walk().marking(marks.count(), marks::of).walk(soundness.new Judge());
        return soundness;
    }

    private int[][] numbers(StepMatch step) {
        return step.slots().stream()
                .map(slot ->
                        slot.edges().stream().mapToInt(match.workflow()::number).toArray())
                .toArray(int[][]::new);
    }

    /** A walk that knows what collects what, and what is read where. */
    OutcomeWalk walk() {
        List<OutcomeLayout.Link> links = new ArrayList<>();
        List<OutcomeLayout.Read> reads = new ArrayList<>();
        for (StepMatch step : match.steps()) {
            String name = step.step().name();
            if (step.collected() != null) {
                links.add(new OutcomeLayout.Link(step.collected().list().name(), name));
            }
            step.older()
                    .forEach(read ->
                            reads.add(new OutcomeLayout.Read(read.producer().name(), name)));
        }
        return new OutcomeWalk(match.workflow(), match.start()).linking(links).reading(reads);
    }

    /** The slots of a step that none of these edges fills. */
    List<Slot> missing(Step step, BitSet edges) {
        return filled(step, edges, 0);
    }

    private List<Slot> filled(Step step, BitSet edges, int times) {
        List<Slot> all = match.step(step.name()).slots();
        int[][] numbers = slots.getOrDefault(step.name(), new int[0][]);
        List<Slot> found = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int count = 0;
            for (int number : numbers[i]) {
                count += edges.get(number) ? 1 : 0;
            }
            if (Math.min(count, 2) == times) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    private final class Judge implements OutcomeWalk.Visitor {
        @Override
        public boolean runs(Step step, OutcomeWalk.Arrival arrival) {
            StepMatch matched = match.step(step.name());
            for (Slot slot : filled(step, arrival.edges(), 2)) {
                twice.computeIfAbsent(slot, each -> twice(matched, slot, arrival));
            }
            List<Slot> missing = missing(step, arrival.edges());
            if (!missing.isEmpty()) {
                if (arrival.sure()) {
                    waits.computeIfAbsent(
                            step.name(),
                            name -> new Wait(matched, missing, filled(step, arrival.edges(), 1), arrival.witness()));
                }
                return false;
            }
            for (OlderRead read : matched.older()) {
                if (arrival.readable().test(read.producer().name())) {
                    readable.add(read);
                } else if (!read.optional() && arrival.sure()) {
                    unread.computeIfAbsent(read, each -> new Unread(matched, read, arrival.witness()));
                }
            }
            return true;
        }

        private Twice twice(StepMatch step, Slot slot, OutcomeWalk.Arrival arrival) {
            List<Edge> both = slot.edges().stream()
                    .filter(edge -> arrival.edges().get(match.workflow().number(edge)))
                    .toList();
            return new Twice(step, slot, both, arrival.witness());
        }

        @Override
        public void outcome(BitSet marks, Witness witness) {
            ends.add(new EndSet(marks, witness));
        }
    }

    WorkflowMatch match() {
        return match;
    }

    /** The step at which there are too many combinations to go on; null if every outcome was seen. */
    @Nullable
    Step tangled() {
        return tangled;
    }

    /** The steps that may wait forever: one outcome for each. */
    List<Wait> waits() {
        return List.copyOf(waits.values());
    }

    /** The slots that may be filled twice: one outcome for each. */
    List<Twice> twice() {
        return List.copyOf(twice.values());
    }

    /** The results that may not be there where they must be: one outcome for each. */
    List<Unread> unread() {
        return List.copyOf(unread.values());
    }

    /** Whether a result is never there where it is read. */
    boolean never(OlderRead read) {
        return !readable.contains(read);
    }

    /** Whether some outcome runs both of two steps of which none leads to the other. */
    boolean together(Step one, Step other) {
        boolean[] found = new boolean[1];
        walk().marking(2, way -> {
                    BitSet marks = new BitSet();
                    marks.set(0, way.step().equals(one));
                    marks.set(1, way.step().equals(other));
                    return marks;
                })
                .walk(new OutcomeWalk.Visitor() {
                    @Override
                    public boolean runs(Step step, OutcomeWalk.Arrival arrival) {
                        return true;
                    }

                    @Override
                    public void outcome(BitSet marks, Witness witness) {
                        found[0] |= marks.cardinality() == 2;
                    }
                });
        return found[0];
    }

    /** Whether every step that is reached runs, and runs once. */
    boolean settled() {
        return tangled == null && waits.isEmpty() && twice.isEmpty();
    }

    /** Which ends run together, over the outcomes in which nothing waits forever. */
    List<EndSet> ends() {
        return List.copyOf(ends);
    }
}
