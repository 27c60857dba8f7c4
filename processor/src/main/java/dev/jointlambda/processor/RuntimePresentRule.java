package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JL506: generated functions of a cloud need that cloud's runtime. */
final class RuntimePresentRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (Cloud cloud : used(workflow)) {
            if (workflow.runtimes().contains(cloud)) {
                continue;
            }
            String artifact = "jointlambda-runtime-" + cloud.name().toLowerCase(Locale.ROOT);
            report.accept(Finding.of(
                            Code.JL506,
                            workflow.origin(),
                            "steps run on " + cloud + ", but " + artifact + " is not on the class path")
                    .fix("add this dependency (jointlambda-bom gives the version)\n"
                            + "    <dependency>\n"
                            + "      <groupId>dev.jointlambda</groupId>\n"
                            + "      <artifactId>" + artifact + "</artifactId>\n"
                            + "    </dependency>"));
        }
    }

    private static List<Cloud> used(WorkflowDeclaration workflow) {
        return List.copyOf(workflow.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.placement(workflow)))
                .flatMap(placement -> placement.clouds().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
