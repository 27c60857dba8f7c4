package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** A rule of the first stratum: names, shapes and settings, each finding readable off the declaration alone. */
interface DeclarationRule {
    /** Reports every finding of this rule, in source order. */
    void check(WorkflowDeclaration workflow, Consumer<Finding> report);

    /**
     * The rules, in the order of their findings.
     *
     * @param names knows how long function names become
     */
    static List<DeclarationRule> all(FunctionNames names) {
        return List.of(
                new ClassShapeRule(),
                new CallableStepRule(),
                new ThrowableRule(),
                new StrayAnnotationRule(),
                new VersionRule(),
                new NameFormRule(),
                new NameLengthRule(names),
                new UniqueNameRule(),
                new NextFormRule(),
                new RepeatedEdgeRule(),
                new SelfEdgeRule(),
                new OneSourceRule(),
                new SealedResultRule(),
                new PossibleExceptionRule(),
                new DurationRule(),
                new TimeoutLimitRule(),
                new RetryTimeRule(),
                new CompensationRule(),
                new RetryRule(),
                new CatchRule(),
                new MemoryRule(),
                new CpuRule(),
                new OverrideRule(),
                new PlacementRule(),
                new BackupRule(),
                new RuntimePresentRule());
    }
}
