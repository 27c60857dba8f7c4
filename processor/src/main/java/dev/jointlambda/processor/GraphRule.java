package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** A rule of the second stratum: the graph as such, whatever its steps take and return. */
interface GraphRule {
    /** The rules, in the order of their findings. */
    List<GraphRule> ALL = List.of(new NoStepRule(), new StartRule(), new UnreachableRule(), new LoopRule());

    /** Reports every finding of this rule, in source order. */
    void check(Workflow workflow, Consumer<Finding> report);
}
