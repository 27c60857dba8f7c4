package dev.jointlambda.packaging.aws;

import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the resources of a function are called within the template, which takes letters and digits only. */
final class LogicalIds {
    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, String> workflows = new HashMap<>();

    LogicalIds(Deployment deployment) {
        Set<String> taken = new HashSet<>();
        for (WorkflowModel workflow : deployment.workflows()) {
            String id = unique(pascal(workflow.queue()), taken);
            workflows.put(workflow.queue(), id);
            for (StepModel step : workflow.steps()) {
                functions.put(workflow.functionSuffix(step.name()), unique(id + pascal(step.name()), taken));
            }
            functions.put(workflow.functionSuffix(WorkflowModel.SWEEPER), unique(id + "Sweeper", taken));
        }
    }

    String of(WorkflowModel workflow) {
        return workflows.getOrDefault(workflow.queue(), "");
    }

    String of(WorkflowModel workflow, String step) {
        return functions.getOrDefault(workflow.functionSuffix(step), "");
    }

    private static String unique(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "N" + i;
        }
        return free;
    }

    private static String pascal(String name) {
        StringBuilder id = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return id.toString();
    }
}
