package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * One way a step may go on.
 *
 * @param step the step
 * @param kind what it does
 * @param edges the edges it then follows: none if it ends the workflow
 * @param told what tells this way from the step's others, as in {@code "decide" chooses "refund"}
 */
record Way(Step step, Kind kind, List<Edge> edges, String told) {
    enum Kind {
        /** Follows every edge it has, or ends the workflow. */
        GOES_ON,
        /** Follows one of several edges. */
        CHOOSES,
        /** Fails for good, and leads to where that is caught. A failure that nothing catches ends the execution. */
        FAILS
    }

    Way {
        edges = List.copyOf(edges);
    }

    /** Every way a step may go on; at least one. */
    static List<Way> of(Workflow workflow, Step step) {
        List<Edge> always = new ArrayList<>();
        List<Edge> caught = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (Edge edge : workflow.outOf(step)) {
            switch (edge.kind()) {
                case ONE_OF ->
                    ways.add(new Way(
                            step, Kind.CHOOSES, List.of(edge), step.quoted() + " chooses " + Phrase.quoted(edge.to())));
                case CATCH -> caught.add(edge);
                case ALL, FOR_EACH -> always.add(edge);
            }
        }
        if (ways.isEmpty()) {
            ways.add(new Way(step, Kind.GOES_ON, always, step.quoted() + " does not fail"));
        }
        for (Edge edge : caught) {
            String where = caught.size() > 1 ? " and leads to " + Phrase.quoted(edge.to()) : "";
            ways.add(new Way(step, Kind.FAILS, List.of(edge), step.quoted() + " fails" + where));
        }
        return ways;
    }

    /** Whether the workflow ends here, or this branch of it. */
    boolean ends() {
        return edges.isEmpty();
    }
}
