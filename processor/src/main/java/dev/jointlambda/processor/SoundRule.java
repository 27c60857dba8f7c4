package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** A rule of the fourth stratum: what holds in every outcome. */
interface SoundRule {
    /** The rules, in the order of their findings. */
    List<SoundRule> ALL = List.of(
            new EndlessWaitRule(),
            new OneProducerRule(),
            new OlderRunsRule(),
            new ItemWindowRule(),
            new WorkflowResultRule(),
            new EndTypeRule());

    /** Reports every finding of this rule. */
    void check(Soundness soundness, Consumer<Finding> report);
}
