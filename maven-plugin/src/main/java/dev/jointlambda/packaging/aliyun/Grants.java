package dev.jointlambda.packaging.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.EdgeModel;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What functions may do on Alibaba Cloud: what the runtime does for their edges, and no more.
 *
 * <p>A step reads and commits its register wherever it is owned, which is any cloud it runs on; it takes over and re-places
 * its successors there, and arrives at joins where those are owned; it reads what its inputs refer to, and looks ahead at
 * its successors where they may be owned. Every step may fail, and then ends the execution at home, which also takes it out
 * of the index of open ones. The sweeper, on any cloud, walks all of it.
 */
final class Grants {
    private final Resources resources;

    Grants(Resources resources) {
        this.resources = resources;
    }

    /** A step that runs on Alibaba Cloud. */
    List<Grant> step(WorkflowModel workflow, StepModel step) {
        Set<String> rows = new TreeSet<>(List.of("ots:GetRow", "ots:PutRow"));
        boolean home = workflow.home() == Cloud.ALIYUN;
        boolean leadsOn = step.edges().stream().anyMatch(edge -> edge.kind() != Kind.END && edge.target() != null);
        if (home || leadsOn) {
            rows.add("ots:UpdateRow");
        }
        if (home || leadsOn || !step.name().equals(workflow.start())) {
            rows.add("ots:BatchGetRow");
        }
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(List.copyOf(rows), List.of(resources.table())));
        if (home) {
            grants.add(new Grant(List.of("ots:DeleteRow"), List.of(resources.openTable())));
        }
        grants.add(objects(workflow));
        Set<String> invoked = new LinkedHashSet<>(functions(workflow, successors(workflow, step)));
        invoked.add(workflow.functionSuffix(WorkflowModel.SWEEPER));
        grants.add(invoke(invoked));
        return functionAs(workflow, grants);
    }

    /** The sweeper of a workflow, on Alibaba Cloud. */
    List<Grant> sweeper(WorkflowModel workflow) {
        List<Grant> grants = new ArrayList<>(sweeping(workflow));
        Set<String> invoked = new LinkedHashSet<>(functions(workflow, everyStep(workflow)));
        if (!invoked.isEmpty()) {
            grants.add(invoke(invoked));
        }
        return functionAs(workflow, grants);
    }

    /** All that a workflow's functions on the other cloud do here, its sweeper included. */
    List<Grant> peer(WorkflowModel workflow) {
        List<Grant> grants = new ArrayList<>(sweeping(workflow));
        grants.add(invoke(functions(workflow, everyStep(workflow))));
        return List.copyOf(grants);
    }

    /** Whoever starts executions and reads their results, which are where the last step ran. */
    List<Grant> client(WorkflowModel workflow) {
        boolean home = workflow.home() == Cloud.ALIYUN;
        List<String> rows = new ArrayList<>(List.of("ots:BatchGetRow"));
        List<String> objects = new ArrayList<>(List.of("oss:GetObject"));
        List<Grant> grants = new ArrayList<>();
        if (home) {
            rows.addAll(List.of("ots:GetRow", "ots:PutRow"));
            objects.add("oss:PutObject");
            grants.add(new Grant(List.of("ots:DeleteRow", "ots:PutRow"), List.of(resources.openTable())));
        }
        grants.add(new Grant(rows, List.of(resources.table())));
        grants.add(new Grant(objects, List.of(resources.objects(workflow.name()))));
        List<String> start = functions(workflow, List.of(workflow.start()));
        if (!start.isEmpty()) {
            grants.add(invoke(start));
        }
        return List.copyOf(grants);
    }

    /** Rows and objects for a walk over a workflow's executions. */
    private List<Grant> sweeping(WorkflowModel workflow) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(
                List.of("ots:BatchGetRow", "ots:GetRow", "ots:PutRow", "ots:UpdateRow"), List.of(resources.table())));
        if (workflow.home() == Cloud.ALIYUN) {
            grants.add(open());
        }
        grants.add(objects(workflow));
        return grants;
    }

    private Grant open() {
        return new Grant(List.of("ots:DeleteRow", "ots:GetRange", "ots:PutRow"), List.of(resources.openTable()));
    }

    private List<Grant> functionAs(WorkflowModel workflow, List<Grant> grants) {
        grants.add(new Grant(List.of("log:PostLogStoreLogs"), List.of(resources.logstore())));
        if (workflow.clouds().size() > 1) {
            grants.add(new Grant(List.of("kms:GetSecretValue"), List.of(resources.secret())));
        }
        return List.copyOf(grants);
    }

    private Grant objects(WorkflowModel workflow) {
        return new Grant(List.of("oss:GetObject", "oss:PutObject"), List.of(resources.objects(workflow.name())));
    }

    private Grant invoke(Collection<String> suffixes) {
        return new Grant(
                List.of("fc:InvokeFunction"),
                suffixes.stream().map(resources::function).toList());
    }

    /** Whom a step's commit may wake: its targets, who collects an empty list, and the item that its end makes room for. */
    private static Set<String> successors(WorkflowModel workflow, StepModel step) {
        Set<String> names = new LinkedHashSet<>();
        for (EdgeModel edge : step.edges()) {
            add(names, edge);
            edge.collectors().forEach(collector -> add(names, collector));
            if (edge.kind() == Kind.COLLECT) {
                workflow.steps().stream()
                        .flatMap(each -> each.edges().stream())
                        .filter(each -> each.window() > 0 && collects(each, edge))
                        .forEach(each -> add(names, each));
            }
        }
        return names;
    }

    private static boolean collects(EdgeModel forEach, EdgeModel collect) {
        return forEach.collectors().stream()
                .anyMatch(each -> String.valueOf(each.target()).equals(collect.target()));
    }

    private static void add(Set<String> names, EdgeModel edge) {
        if (edge.target() != null && edge.kind() != Kind.END && edge.kind() != Kind.LAST) {
            names.add(edge.target());
        }
    }

    private static List<String> everyStep(WorkflowModel workflow) {
        return workflow.steps().stream().map(StepModel::name).toList();
    }

    /** The suffixes of those that are functions on Alibaba Cloud. */
    private static List<String> functions(WorkflowModel workflow, Collection<String> steps) {
        return workflow.steps().stream()
                .filter(step -> steps.contains(step.name()) && step.clouds().contains(Cloud.ALIYUN))
                .map(step -> workflow.functionSuffix(step.name()))
                .toList();
    }
}
