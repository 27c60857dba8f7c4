package dev.jointlambda.packaging.check;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What CloudFormation and Lambda take at most (their quotas, 2026-11), in the words of who has written the workflows. */
final class TemplateLimits {
    private static final int RESOURCES = 500;
    private static final int PER_STEP = 6;
    private static final int BYTES = 1024 * 1024;
    private static final int NAME = 64;
    private static final int PREFIX_SHORTEST = 3;
    private static final int LONGEST_SECONDS = 900;
    private static final int LEAST_MEMORY = 128;
    private static final int MOST_MEMORY = 10_240;

    private TemplateLimits() {}

    static void check(Deployment deployment, Map<String, Object> resources, String text, Notes notes) {
        long steps = deployment.workflows().stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(step -> step.clouds().contains(Cloud.AWS))
                .count();
        if (resources.size() > RESOURCES) {
            long most = steps - (resources.size() - RESOURCES + PER_STEP - 1) / PER_STEP;
            notes.in("Resources")
                    .add("the project has " + steps + " steps on AWS, which are " + resources.size()
                            + " resources, but a CloudFormation stack takes " + RESOURCES + ", which is some " + most
                            + " steps: move workflows to a module of their own, or join steps");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES) {
            notes.add("it has " + bytes + " bytes, but CloudFormation takes " + BYTES
                    + ": move workflows to a module of their own");
        }
        if (deployment.prefix().length() < PREFIX_SHORTEST) {
            notes.in("Parameters.Prefix")
                    .add("the prefix \"" + deployment.prefix() + "\" is shorter than the " + PREFIX_SHORTEST
                            + " characters that the name of a DynamoDB table has: set a longer one");
        }
        for (WorkflowModel workflow : deployment.workflows()) {
            if (workflow.clouds().contains(Cloud.AWS)) {
                name(deployment.prefix(), workflow, WorkflowModel.SWEEPER, "the sweeper", notes);
            }
            for (StepModel step : workflow.steps()) {
                if (step.clouds().contains(Cloud.AWS)) {
                    step(deployment.prefix(), workflow, step, notes);
                }
            }
        }
    }

    private static void step(String prefix, WorkflowModel workflow, StepModel step, Notes notes) {
        String what = "step \"" + step.name() + "\" of the workflow \"" + workflow.name() + "\": ";
        name(prefix, workflow, step.name(), "step \"" + step.name() + "\"", notes);
        Function function = step.functions().get(Cloud.AWS);
        if (function == null) {
            return;
        }
        if (function.timeout().toSeconds() > LONGEST_SECONDS) {
            notes.add(what + "its timeout is " + function.timeout() + ", but Lambda takes " + LONGEST_SECONDS
                    + " seconds");
        }
        if (function.memoryMb() < LEAST_MEMORY || function.memoryMb() > MOST_MEMORY) {
            notes.add(what + "its memory is " + function.memoryMb() + " MB, but Lambda takes " + LEAST_MEMORY + " to "
                    + MOST_MEMORY);
        }
    }

    private static void name(String prefix, WorkflowModel workflow, String function, String what, Notes notes) {
        String name = prefix + workflow.functionSuffix(function);
        if (name.length() > NAME) {
            notes.add(what + " of the workflow \"" + workflow.name() + "\": its function would be called " + name
                    + ", which is " + name.length() + " characters, but Lambda takes " + NAME
                    + ": shorten the prefix, the workflow's or the step's name");
        }
    }
}
