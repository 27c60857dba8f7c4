package dev.jointlambda.packaging.aws;

import static dev.jointlambda.packaging.aws.Cfn.att;
import static dev.jointlambda.packaging.aws.Cfn.ref;
import static dev.jointlambda.packaging.aws.Cfn.sub;
import static dev.jointlambda.packaging.aws.Cfn.tags;

import dev.jointlambda.packaging.model.Function;
import dev.jointlambda.packaging.model.WorkflowModel;
import dev.jointlambda.packaging.text.Entries;
import java.util.List;

/** What wakes a workflow's sweeper: a timer, and the queue of events that Lambda has given up. */
final class SweeperResources {
    private static final int FOURTEEN_DAYS = 14 * 24 * 3600;
    private static final int VISIBILITY_FACTOR = 6;
    private static final int AT_ONCE = 2;
    private static final int BATCH = 10;

    private final WorkflowModel workflow;
    private final String id;
    private final String sweeper;

    /**
     * @param id the logical id of the workflow
     * @param sweeper that of its sweeper
     */
    SweeperResources(WorkflowModel workflow, String id, String sweeper) {
        this.workflow = workflow;
        this.id = id;
        this.sweeper = sweeper;
    }

    /** The queue; AWS advises that messages stay hidden for six times the function's time limit. */
    Entries queue(Function function) {
        return Entries.of(
                id + "Failures",
                Cfn.resource(
                        "AWS::SQS::Queue",
                        Entries.of("QueueName", sub("${Prefix}-" + workflow.queue() + "-failures"))
                                .with("MessageRetentionPeriod", FOURTEEN_DAYS)
                                .with("VisibilityTimeout", function.timeout().toSeconds() * VISIBILITY_FACTOR)
                                .with("SqsManagedSseEnabled", true)
                                .with("Tags", tags("jointlambda:workflow", workflow.queue()))));
    }

    /**
     * The timer and the mapping of the queue. Both are bounded as they are, the timer to one call at a time and the mapping
     * to two: a reservation of concurrency would fail in new accounts, which have none to reserve.
     */
    Entries triggers() {
        return Entries.of(
                        sweeper + "Queue",
                        Cfn.resource(
                                "AWS::Lambda::EventSourceMapping",
                                Entries.of("EventSourceArn", att(id + "Failures", "Arn"))
                                        .with("FunctionName", ref(sweeper + "Alias"))
                                        .with("BatchSize", BATCH)
                                        .with("Enabled", true)
                                        .with("ScalingConfig", Entries.of("MaximumConcurrency", AT_ONCE))
                                        .with("Tags", tags("jointlambda:workflow", workflow.queue()))))
                .with(
                        sweeper + "Timer",
                        Cfn.resource(
                                "AWS::Events::Rule",
                                Entries.of("Description", "Wakes the sweeper of the workflow " + workflow.queue())
                                        .with("ScheduleExpression", rate())
                                        .with("State", "ENABLED")
                                        .with(
                                                "Targets",
                                                List.of(Entries.of("Id", WorkflowModel.SWEEPER)
                                                        .with("Arn", ref(sweeper + "Alias"))))
                                        .with("Tags", tags("jointlambda:workflow", workflow.queue()))))
                .with(
                        sweeper + "TimerPermission",
                        Cfn.resource(
                                "AWS::Lambda::Permission",
                                Entries.of("Action", "lambda:InvokeFunction")
                                        .with("FunctionName", ref(sweeper + "Alias"))
                                        .with("Principal", "events.amazonaws.com")
                                        .with("SourceArn", att(sweeper + "Timer", "Arn"))));
    }

    /** EventBridge counts in minutes. */
    private String rate() {
        long minutes = Math.max(1, workflow.sweeperEvery().toMinutes());
        return "rate(" + minutes + (minutes == 1 ? " minute)" : " minutes)");
    }
}
