package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** A rule over edges and parameters: of the third stratum, binding and regions, or of the fourth, soundness. */
interface MatchRule {
    /** Binding and regions, in the order of their findings. */
    List<MatchRule> BINDING = List.of(
            new ForEachSourceRule(),
            new NestedForEachRule(),
            new OlderResultRule(),
            new ExecutionInputRule(),
            new AmbiguousParameterRule(),
            new ParameterTypeRule(),
            new UnfedParameterRule(),
            new IgnoredResultRule(),
            new RegionBorderRule(),
            new RegionEndRule());

    /** Soundness, in the order of their findings. */
    List<MatchRule> SOUNDNESS = List.of(new OneProducerRule(), new WorkflowResultRule());

    /** Reports every finding of this rule, in source order. */
    void check(WorkflowMatch match, Consumer<Finding> report);
}
