package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL603: versions of a graph count from 1. */
final class VersionRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        if (workflow.version() < 1) {
            report.accept(Finding.of(
                            Code.JL603,
                            workflow.versionOrigin(),
                            "the version of a workflow counts from 1; here it is " + workflow.version())
                    .fix("version = 1, and one more each time the graph changes"));
        }
    }
}
