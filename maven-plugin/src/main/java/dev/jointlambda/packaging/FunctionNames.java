package dev.jointlambda.packaging;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.PackagingException;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the names of a deployment's functions are short enough, and each is one workflow's. */
final class FunctionNames {
    /** Of AWS Lambda and Function Compute (vendors' documentation, 2026-11). */
    static final int LONGEST = 64;

    private FunctionNames() {}

    static void check(Deployment deployment) {
        Map<String, String> owners = new HashMap<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            String other = owners.put(workflow.functionSuffix(""), workflow.className());
            if (other != null) {
                throw new PackagingException("The workflows " + other + " and " + workflow.className()
                        + " are both \"" + workflow.name() + "\", version " + workflow.version()
                        + ": their functions would have the same names. Give one another name, or another version.");
            }
        }
        List<String> tooLong = tooLong(deployment);
        if (!tooLong.isEmpty()) {
            throw new PackagingException("A function's name has at most " + LONGEST + " characters on both clouds: "
                    + String.join("; ", tooLong)
                    + ". Set a shorter prefix, or give the workflow or the step a shorter name (@Step(\"name\")).");
        }
    }

    /** What is wrong with each name that is too long. */
    static List<String> tooLong(Deployment deployment) {
        List<String> wrong = new ArrayList<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            List<String> steps = new ArrayList<>(
                    workflow.steps().stream().map(StepModel::name).toList());
            steps.add(WorkflowModel.SWEEPER);
            for (String step : steps) {
                String name = deployment.prefix() + workflow.functionSuffix(step);
                if (name.length() > LONGEST) {
                    wrong.add("step \"" + step + "\" of \"" + workflow.name() + "\" would be " + name + ", which has "
                            + name.length());
                }
            }
        }
        return wrong;
    }
}
