package dev.jointlambda.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** JL703: a version that went out keeps its steps. Where no lock is committed, nothing is known and nothing is asked. */
final class StepLockRule implements DeclarationRule {
    private final Function<String, Optional<String>> files;

    /**
     * @param files finds the committed file of that name, if there is one
     */
    StepLockRule(Function<String, Optional<String>> files) {
        this.files = files;
    }

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        String name = workflow.name().value();
        if (!NameFormRule.isWorkflowName(name)) {
            return;
        }
        String file = StepLock.file(name);
        files.apply(file).ifPresent(text -> {
            StepLock lock = StepLock.parse(text);
            if (lock == null || !lock.workflow().equals(name)) {
                report.accept(
                        finding(workflow, file + " is not the lock of the workflow " + Phrase.quoted(name))
                                .fix(
                                        "copy the one that the compiler writes beside the classes, META-INF/jointlambda/<class>.lock"));
            } else if (lock.version() == workflow.version()) {
                compare(workflow, lock, report);
            }
        });
    }

    private static void compare(WorkflowDeclaration workflow, StepLock lock, Consumer<Finding> report) {
        List<String> now = workflow.stepNames();
        List<String> added =
                now.stream().filter(step -> !lock.steps().contains(step)).toList();
        for (String step : lock.steps()) {
            if (now.contains(step)) {
                continue;
            }
            String renamed = Suggestion.nearest(step, added);
            report.accept(finding(
                            workflow,
                            "step " + Phrase.quoted(step) + " was renamed or removed"
                                    + (renamed == null ? "" : ", perhaps to " + Phrase.quoted(renamed))
                                    + "; executions of version " + lock.version()
                                    + " in flight at deployment would stop there")
                    .fix("keep @Step(" + Phrase.quoted(step) + ") as its name, or raise @Workflow(version = "
                            + (workflow.version() + 1) + ")"));
        }
    }

    private static Finding finding(WorkflowDeclaration workflow, String message) {
        return Finding.of(Code.JL703, workflow.origin(), message);
    }
}
