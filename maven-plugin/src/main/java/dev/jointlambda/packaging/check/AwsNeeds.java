package dev.jointlambda.packaging.check;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import dev.jointlambda.packaging.model.StepModel;
import dev.jointlambda.packaging.model.Successors;
import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What functions need to be allowed on AWS, as lines such as {@code s3:GetObject on ...}: one per action and resource. */
final class AwsNeeds {
    private final Set<String> lines = new TreeSet<>();

    private AwsNeeds() {}

    /**
     * What a step's function needs.
     *
     * @param id the logical id of its resources, before {@code Role}
     * @param queue the logical id of the workflow's queue
     */
    static Set<String> ofStep(WorkflowModel workflow, StepModel step, String id, String queue) {
        AwsNeeds needs = new AwsNeeds();
        needs.rows(workflow, "GetItem", "PutItem", "UpdateItem");
        boolean looksAhead =
                step.edges().stream().anyMatch(edge -> edge.kind() == Kind.FOR_EACH || edge.kind() == Kind.LAST);
        if (looksAhead || !step.name().equals(workflow.start())) {
            needs.rows(workflow, "BatchGetItem");
        }
        needs.open(workflow, "DeleteItem");
        needs.objects(workflow, "GetObject", "PutObject");
        needs.invoke(workflow, Successors.of(workflow, step));
        needs.add("sqs:SendMessage", "!GetAtt " + queue + ".Arn");
        return needs.withPlatform(workflow, id);
    }

    /** What a sweeper's function needs. */
    static Set<String> ofSweeper(WorkflowModel workflow, String id, String queue) {
        AwsNeeds needs = new AwsNeeds();
        needs.rows(workflow, "BatchGetItem", "GetItem", "PutItem", "UpdateItem");
        needs.open(workflow, "DeleteItem", "PutItem", "Query");
        needs.objects(workflow, "GetObject");
        needs.invoke(workflow, names(workflow));
        for (String action : List.of("DeleteMessage", "GetQueueAttributes", "ReceiveMessage")) {
            needs.add("sqs:" + action, "!GetAtt " + queue + ".Arn");
        }
        return needs.withPlatform(workflow, id);
    }

    /** What functions on another cloud need here. */
    static Set<String> ofPeer(List<WorkflowModel> workflows) {
        AwsNeeds needs = new AwsNeeds();
        for (WorkflowModel workflow : workflows) {
            if (workflow.clouds().size() > 1) {
                needs.rows(workflow, "BatchGetItem", "GetItem", "PutItem", "UpdateItem");
                needs.open(workflow, "DeleteItem", "PutItem", "Query");
                needs.objects(workflow, "GetObject", "PutObject");
                needs.invoke(workflow, names(workflow));
            }
        }
        return needs.lines;
    }

    /** What whoever starts executions and reads results needs. */
    static Set<String> ofClient(WorkflowModel workflow) {
        AwsNeeds needs = new AwsNeeds();
        needs.rows(workflow, "BatchGetItem");
        needs.objects(workflow, "GetObject");
        if (workflow.home() == Cloud.AWS) {
            needs.rows(workflow, "GetItem", "PutItem");
            needs.open(workflow, "DeleteItem", "PutItem");
            needs.objects(workflow, "PutObject");
        }
        needs.invoke(workflow, List.of(workflow.start()));
        return needs.lines;
    }

    private static List<String> names(WorkflowModel workflow) {
        return workflow.steps().stream().map(StepModel::name).toList();
    }

    private Set<String> withPlatform(WorkflowModel workflow, String id) {
        add("logs:CreateLogStream", "!GetAtt " + id + "Logs.Arn");
        add("logs:PutLogEvents", "!GetAtt " + id + "Logs.Arn");
        add("xray:PutTelemetryRecords", "*");
        add("xray:PutTraceSegments", "*");
        if (workflow.clouds().size() > 1) {
            add("secretsmanager:GetSecretValue", "!Ref PeerSecret");
        }
        return lines;
    }

    private void rows(WorkflowModel workflow, String... actions) {
        keys(workflow.name() + "/*", actions);
    }

    /** The index of open executions is where their home is. */
    private void open(WorkflowModel workflow, String... actions) {
        if (workflow.home() == Cloud.AWS) {
            keys("open#" + workflow.queue() + "#*", actions);
        }
    }

    private void keys(String partitions, String... actions) {
        for (String action : actions) {
            add("dynamodb:" + action, "!GetAtt StateTable.Arn where dynamodb:LeadingKeys is like " + partitions);
        }
    }

    private void objects(WorkflowModel workflow, String... actions) {
        for (String action : actions) {
            add("s3:" + action, "!Sub ${ObjectBucket.Arn}/" + workflow.name() + "/*");
        }
    }

    private void invoke(WorkflowModel workflow, Iterable<String> steps) {
        for (String step : steps) {
            if (workflow.step(step).clouds().contains(Cloud.AWS)) {
                add(
                        "lambda:InvokeFunction",
                        "!Sub arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Prefix}"
                                + workflow.functionSuffix(step) + ":live");
            }
        }
    }

    private void add(String action, String resource) {
        lines.add(action + " on " + resource);
    }
}
