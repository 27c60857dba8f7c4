package dev.jointlambda.packaging.check;

import static dev.jointlambda.packaging.check.AwsShapes.att;
import static dev.jointlambda.packaging.check.AwsShapes.ref;
import static dev.jointlambda.packaging.check.AwsShapes.resource;
import static dev.jointlambda.packaging.check.AwsShapes.sub;
import static dev.jointlambda.packaging.check.AwsShapes.tags;
import static dev.jointlambda.packaging.check.Shape.exactly;
import static dev.jointlambda.packaging.check.Shape.listOf;
import static dev.jointlambda.packaging.check.Shape.map;
import static dev.jointlambda.packaging.check.Shape.number;
import static dev.jointlambda.packaging.check.Shape.words;

import dev.jointlambda.packaging.model.WorkflowModel;
import java.util.List;

/** What wakes a workflow's sweeper. */
final class AwsSweeperShapes {
    private final WorkflowModel workflow;
    private final String sweeper;
    private final String queue;

    /**
     * @param sweeper what the logical ids of the sweeper's resources start with
     * @param queue the logical id of the queue of failures
     */
    AwsSweeperShapes(WorkflowModel workflow, String sweeper, String queue) {
        this.workflow = workflow;
        this.sweeper = sweeper;
        this.queue = queue;
    }

    /** Messages are kept as long as SQS can, and hidden for longer than the sweeper may work on them. */
    Shape queue(long timeoutSeconds) {
        return resource(
                "AWS::SQS::Queue",
                map().with("QueueName", sub("${Prefix}-" + workflow.queue() + "-failures"))
                        .with("MessageRetentionPeriod", exactly(1_209_600))
                        .with("VisibilityTimeout", number(String.valueOf(6 * timeoutSeconds), "43200", "1"))
                        .with("SqsManagedSseEnabled", exactly(true))
                        .with("Tags", ownTags()));
    }

    Shape mapping() {
        return resource(
                "AWS::Lambda::EventSourceMapping",
                map().with("EventSourceArn", att(queue, "Arn"))
                        .with("FunctionName", ref(sweeper + "Alias"))
                        .with("BatchSize", number("1", "10", "1"))
                        .with("Enabled", exactly(true))
                        .with("ScalingConfig", map().with("MaximumConcurrency", number("2", "10", "1")))
                        .with("Tags", ownTags()));
    }

    Shape timer() {
        long minutes = Math.max(1, workflow.sweeperEvery().toMinutes());
        return resource(
                "AWS::Events::Rule",
                map().with("Description", words())
                        .with(
                                "ScheduleExpression",
                                exactly("rate(" + minutes + (minutes == 1 ? " minute)" : " minutes)")))
                        .with("State", exactly("ENABLED"))
                        .with(
                                "Targets",
                                listOf(List.of(
                                        map().with("Id", exactly("sweeper")).with("Arn", ref(sweeper + "Alias")))))
                        .with("Tags", ownTags()));
    }

    Shape permission() {
        return resource(
                "AWS::Lambda::Permission",
                map().with("Action", exactly("lambda:InvokeFunction"))
                        .with("FunctionName", ref(sweeper + "Alias"))
                        .with("Principal", exactly("events.amazonaws.com"))
                        .with("SourceArn", att(sweeper + "Timer", "Arn")));
    }

    private Shape ownTags() {
        return tags("jointlambda:workflow", workflow.queue());
    }
}
