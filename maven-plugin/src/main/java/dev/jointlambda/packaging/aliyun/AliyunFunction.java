package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One function on Alibaba Cloud.
 *
 * @param workflow its workflow
 * @param step its step; null if it is the sweeper
 * @param function its class and resources
 */
record AliyunFunction(WorkflowModel workflow, @Nullable StepModel step, Function function) {
    /** Every function of a deployment, in the order of the models; the sweeper after its steps. */
    static List<AliyunFunction> all(Deployment deployment) {
        List<AliyunFunction> all = new ArrayList<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            for (StepModel step : workflow.steps()) {
                Function function = step.functions().get(Cloud.ALIYUN);
                if (function != null) {
                    all.add(new AliyunFunction(workflow, step, function));
                }
            }
            Function sweeper = workflow.sweepers().get(Cloud.ALIYUN);
            if (sweeper != null) {
                all.add(new AliyunFunction(workflow, null, sweeper));
            }
        }
        return all;
    }

    /** What its name has after the prefix. */
    String suffix() {
        return workflow.functionSuffix(name());
    }

    /** What the name of its role has after the prefix: names of roles are in lower case within those of resources. */
    String roleSuffix() {
        return suffix().toLowerCase(Locale.ROOT);
    }

    String sweeperSuffix() {
        return workflow.functionSuffix(WorkflowModel.SWEEPER);
    }

    String name() {
        return step == null ? WorkflowModel.SWEEPER : step.name();
    }

    boolean isSweeper() {
        return step == null;
    }

    /** Whether it acts on the other cloud too. */
    boolean crosses() {
        return workflow.clouds().size() > 1;
    }

    /** Its key in the documents: what its name has after the prefix, in one word. */
    String key() {
        return key(suffix());
    }

    /** The end of a name in one word. */
    static String key(String suffix) {
        StringBuilder key = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < suffix.length(); i++) {
            char each = suffix.charAt(i);
            if (Character.isLetterOrDigit(each)) {
                key.append(upper ? Character.toUpperCase(each) : each);
                upper = false;
            } else {
                upper = true;
            }
        }
        return key.toString();
    }

    List<Grant> grants(Grants grants) {
        return step == null ? grants.sweeper(workflow) : grants.step(workflow, step);
    }
}
