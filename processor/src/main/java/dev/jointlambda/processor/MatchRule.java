package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** A rule of the third stratum, over edges and parameters: binding and regions. */
interface MatchRule {
    /** The rules, in the order of their findings. */
    List<MatchRule> ALL = List.of(
            new ForEachSourceRule(),
            new OlderResultRule(),
            new ExecutionInputRule(),
            new AmbiguousParameterRule(),
            new StandInRule(),
            new ChoiceRule(),
            new ParameterTypeRule(),
            new UnfedParameterRule(),
            new IgnoredResultRule(),
            new RegionBorderRule(),
            new RegionEndRule());

    /** Reports every finding of this rule, in source order. */
    void check(WorkflowMatch match, Consumer<Finding> report);
}
