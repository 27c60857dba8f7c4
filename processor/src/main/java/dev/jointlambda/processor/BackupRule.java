package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** JL501: a backup is another cloud, and one. */
final class BackupRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Stream.concat(
                        Stream.ofNullable(workflow.placement()),
                        workflow.steps().stream()
                                .map(StepDeclaration::method)
                                .flatMap(method -> Stream.ofNullable(method.placement())))
                .forEach(placement -> check(placement, report));
    }

    private static void check(PlacementDeclaration placement, Consumer<Finding> report) {
        for (int i = 0; i < placement.backups().size(); i++) {
            PlacementDeclaration.Backup backup = placement.backups().get(i);
            if (backup.cloud() == placement.primary()) {
                report.accept(Finding.of(
                                Code.JL501,
                                backup.origin(),
                                "the backup cloud equals the primary (" + placement.primary()
                                        + "): failing over to the cloud that just failed protects nothing")
                        .fix("backup = " + other(placement.primary()) + ", or no backup"));
                return;
            }
            if (i > 0) {
                report.accept(Finding.of(Code.JL501, backup.origin(), "a step has at most one backup cloud")
                        .fix("keep one"));
                return;
            }
        }
    }

    private static Cloud other(Cloud cloud) {
        return cloud == Cloud.AWS ? Cloud.ALIYUN : Cloud.AWS;
    }
}
