package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.att;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.Successors;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What the functions of one workflow may do on AWS, and nothing else. Every step reads, commits and takes over rows of its
 * workflow; whichever step fails last removes the execution from the index of open ones; the sweeper reads that index.
 */
final class StepRights {
    private final WorkflowModel workflow;
    private final String id;

    /** @param id the logical id of the workflow */
    StepRights(WorkflowModel workflow, String id) {
        this.workflow = workflow;
        this.id = id;
    }

    /** The statements for a step's function. */
    Rights of(StepModel step) {
        Rights rights = Rights.none();
        List<String> actions = new ArrayList<>();
        if (readsMany(step)) {
            actions.add("dynamodb:BatchGetItem");
        }
        actions.addAll(List.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"));
        rights.add(Statement.rows("Rows", actions, executions()));
        if (workflow.home() == Cloud.AWS) {
            rights.add(Statement.rows("OpenExecutions", List.of("dynamodb:DeleteItem"), open()));
        }
        rights.add(Statement.objects(List.of("s3:GetObject", "s3:PutObject"), List.of(workflow.name())));
        invoke("Successors", Successors.of(workflow, step), rights);
        rights.add(Statement.allow("Failures", List.of("sqs:SendMessage"), queue()));
        return rights;
    }

    /** The statements for the sweeper's function. */
    Rights ofSweeper() {
        Rights rights = Rights.none();
        rights.add(Statement.rows(
                "Rows",
                List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
                executions()));
        if (workflow.home() == Cloud.AWS) {
            rights.add(Statement.rows(
                    "OpenExecutions", List.of("dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:Query"), open()));
        }
        rights.add(Statement.objects(List.of("s3:GetObject"), List.of(workflow.name())));
        invoke("Steps", workflow.steps().stream().map(StepModel::name).toList(), rights);
        rights.add(Statement.allow(
                "Failures", List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"), queue()));
        return rights;
    }

    /** A start whose edges need no reading ahead reads one row at a time. */
    private boolean readsMany(StepModel step) {
        return !step.name().equals(workflow.start())
                || step.edges().stream().anyMatch(edge -> edge.kind() == Kind.FOR_EACH || edge.kind() == Kind.LAST);
    }

    private void invoke(String sid, Iterable<String> steps, Rights rights) {
        List<String> suffixes = new ArrayList<>();
        for (String step : steps) {
            if (workflow.step(step).clouds().contains(Cloud.AWS)) {
                suffixes.add(workflow.functionSuffix(step));
            }
        }
        rights.addParts(Statement.invokeInParts(sid, suffixes));
    }

    private List<String> executions() {
        return List.of(workflow.name() + "/*");
    }

    private List<String> open() {
        return List.of("open#" + workflow.queue() + "#*");
    }

    private Object queue() {
        return att(id + "Failures", "Arn");
    }
}
