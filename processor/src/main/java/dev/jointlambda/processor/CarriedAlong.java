package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which older results travel along an edge, so that who reads them need not look them up: those that the step it invokes
 * reads, or a step behind it that is invoked, too. A join is filled from several sides, so nothing travels through one.
 */
final class CarriedAlong {
    private final WorkflowMatch match;
    private final List<Step> producers;
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final Map<String, BitSet> wanted = new HashMap<>();

    private CarriedAlong(WorkflowMatch match) {
        this.match = match;
        this.producers = match.workflow().steps();
    }

    static CarriedAlong of(WorkflowMatch match) {
        CarriedAlong along = new CarriedAlong(match);
        List<String> order = match.workflow().graph().topological();
        for (int i = order.size() - 1; i >= 0; i--) {
            along.collect(match.step(order.get(i)));
        }
        return along;
    }

    private void collect(StepMatch step) {
        BitSet wants = new BitSet();
        for (OlderRead read : step.older()) {
            if (read.list() == null) {
                String producer = read.producer().name();
                wants.set(producers.indexOf(read.producer()));
                behind.computeIfAbsent(
                        producer, name -> match.workflow().graph().after(name));
            }
        }
        for (Edge edge : match.workflow().outOf(step.step())) {
            if (invokes(edge)) {
                wants.or(wanted.getOrDefault(edge.to(), new BitSet()));
            }
        }
        wanted.put(step.step().name(), wants);
    }

    private boolean invokes(Edge edge) {
        return edge.kind() == Edge.Kind.FOR_EACH || match.step(edge.to()).direct();
    }

    /** The steps whose results travel along an edge that invokes, in source order. */
    List<String> on(Edge edge) {
        List<String> along = new ArrayList<>();
        wanted.getOrDefault(edge.to(), new BitSet()).stream().forEach(number -> {
            String producer = producers.get(number).name();
            // A failed step has no result.
            boolean own = producer.equals(edge.from()) && edge.kind() != Edge.Kind.CATCH;
            boolean known = own || behind.getOrDefault(producer, Set.of()).contains(edge.from());
            if (known) {
                along.add(producer);
            }
        });
        return along;
    }
}
