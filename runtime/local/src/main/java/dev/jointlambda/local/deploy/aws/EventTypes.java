package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.deploy.Node;
import dev.jointlambda.local.deploy.template.Created;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes functions run: rules of asynchronous invocation, queues, schedules. For one thread. */
final class EventTypes {
    private static final Pattern RATE = Pattern.compile("rate\\(([0-9]{1,6}) (minutes?|hours?|days?)\\)");

    private final LambdaTypes lambda;
    private final IdentityTypes identities;

    /** Rules by what is invoked. */
    final Map<String, Rules> rules = new LinkedHashMap<>();

    /** Queues by their full name. */
    final Map<String, Queue> queues = new LinkedHashMap<>();

    /** Who reads a queue, by the queue's full name. */
    final Map<String, Reader> readers = new HashMap<>();

    final List<Permission> permissions = new ArrayList<>();
    final List<Schedule> schedules = new ArrayList<>();

    EventTypes(LambdaTypes lambda, IdentityTypes identities) {
        this.lambda = lambda;
        this.identities = identities;
    }

    /** How a function is invoked asynchronously. */
    record Rules(int retries, Duration oldest, @Nullable String onFailure) {}

    /** A queue. */
    record Queue(String name, Duration visibility) {}

    /** Who reads a queue: what is invoked, and as whom its events are read. */
    record Reader(String target, Principal role) {}

    /** Who may invoke a function besides those whose own policies say so. */
    record Permission(
            String target, String service, @Nullable String source) {}

    /**
     * A timer.
     *
     * @param source its full name
     * @param role as whom it invokes; null if the function has to let it
     */
    record Schedule(
            String source,
            String target,
            Duration every,
            @Nullable Principal role) {}

    Created invokeConfig(String name, Node properties) {
        properties.only(
                "FunctionName", "Qualifier", "MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig");
        String target = lambda.target(properties.get("FunctionName"), properties.text("Qualifier"));
        Principal role = lambda.named(properties.get("FunctionName")).role();
        String onFailure = null;
        if (properties.has("DestinationConfig")) {
            Node destinations = properties.get("DestinationConfig").only("OnFailure", "OnSuccess");
            if (destinations.has("OnFailure")) {
                Node destination =
                        destinations.get("OnFailure").only("Destination").get("Destination");
                onFailure = destination.text();
                if (!queues.containsKey(onFailure)) {
                    throw destination.wrong("there is no queue " + onFailure);
                }
                require(destination, role, "sqs:SendMessage", onFailure);
            }
        }
        Rules made = new Rules(
                properties.number("MaximumRetryAttempts", 2, 0, 2),
                Duration.ofSeconds(properties.number("MaximumEventAgeInSeconds", 21600, 60, 21600)),
                onFailure);
        if (rules.put(target, made) != null) {
            throw properties.wrong("there are rules for " + target + " already");
        }
        return Created.of(target);
    }

    /** The service looks at the role's policies when it is told to, not only when it comes to it. */
    private static void require(Node at, Principal role, String action, String resource) {
        String why = role.refusal(Ask.of(action, resource));
        if (why != null) {
            throw at.wrong("the function's execution role does not have permissions to call "
                    + action.substring(action.indexOf(':') + 1) + " on " + resource + ": " + why);
        }
    }

    Created queue(String name, Node properties) {
        properties.only(
                "QueueName",
                "MessageRetentionPeriod",
                "VisibilityTimeout",
                "SqsManagedSseEnabled",
                "RedrivePolicy",
                "KmsMasterKeyId",
                "Tags");
        Tags.check(properties);
        String queue = properties.has("QueueName") ? properties.matching("QueueName", "[A-Za-z0-9_-]{1,80}") : name;
        properties.number("MessageRetentionPeriod", 345600, 60, 1209600);
        properties.flag("SqsManagedSseEnabled", true);
        if (properties.has("RedrivePolicy")) {
            Node redrive = properties.get("RedrivePolicy").only("deadLetterTargetArn", "maxReceiveCount");
            redrive.text("deadLetterTargetArn");
            redrive.number("maxReceiveCount", 10, 1, 1000);
        }
        String arn = AwsNames.LOCAL.of("sqs", queue);
        if (queues.put(arn, new Queue(queue, Duration.ofSeconds(properties.number("VisibilityTimeout", 30, 0, 43200))))
                != null) {
            throw properties.wrong("there is a queue " + queue + " already");
        }
        String url =
                "https://sqs." + AwsNames.LOCAL.region() + ".amazonaws.com/" + AwsNames.LOCAL.account() + "/" + queue;
        return new Created(url, Map.of("Arn", arn, "QueueName", queue, "QueueUrl", url));
    }

    Created sourceMapping(String name, Node properties) {
        properties.only(
                "EventSourceArn",
                "FunctionName",
                "BatchSize",
                "Enabled",
                "ScalingConfig",
                "FunctionResponseTypes",
                "MaximumBatchingWindowInSeconds",
                "Tags");
        Node source = properties.get("EventSourceArn");
        Queue queue = queues.get(source.text());
        if (queue == null) {
            throw source.wrong("there is no queue " + source.text());
        }
        properties.number("BatchSize", 10, 1, properties.has("MaximumBatchingWindowInSeconds") ? 10000 : 10);
        if (properties.has("ScalingConfig")) {
            properties.get("ScalingConfig").only("MaximumConcurrency").number("MaximumConcurrency", 2, 2, 1000);
        }
        LambdaFunction function = lambda.named(properties.get("FunctionName"));
        if (queue.visibility().compareTo(function.timeout()) < 0) {
            throw source.wrong("Queue visibility timeout: " + queue.visibility().toSeconds()
                    + " seconds is less than Function timeout: "
                    + function.timeout().toSeconds() + " seconds");
        }
        for (String action : List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")) {
            require(source, function.role(), action, source.text());
        }
        if (properties.flag("Enabled", true)) {
            String target = lambda.target(properties.get("FunctionName"), null);
            readers.put(source.text(), new Reader(target, function.role()));
        }
        return Created.of(name);
    }

    Created permission(String name, Node properties) {
        properties.only("Action", "FunctionName", "Principal", "SourceArn", "SourceAccount");
        if (!properties.text("Action").equals("lambda:InvokeFunction")) {
            throw properties.get("Action").wrong("lets nobody invoke the function");
        }
        permissions.add(new Permission(
                lambda.target(properties.get("FunctionName"), null),
                properties.text("Principal"),
                properties.has("SourceArn") ? properties.text("SourceArn") : null));
        return Created.of(name);
    }

    Created rule(String unlessNamed, Node properties) {
        properties.only("Name", "Description", "ScheduleExpression", "State", "Targets", "Tags");
        Tags.check(properties);
        String name = properties.has("Name") ? properties.matching("Name", "[.\\-_A-Za-z0-9]{1,64}") : cut(unlessNamed);
        String arn = AwsNames.LOCAL.of("events", "rule/" + name);
        Duration every = rate(properties.get("ScheduleExpression"));
        boolean on = properties.oneOf("State", "ENABLED", "ENABLED", "DISABLED").equals("ENABLED");
        for (Node target : properties.get("Targets").elements()) {
            target.only("Arn", "Id", "Input", "RetryPolicy").matching("Id", "[.\\-_A-Za-z0-9]{1,64}");
            if (on) {
                schedules.add(new Schedule(arn, lambda.target(target.get("Arn"), null), every, null));
            }
        }
        return new Created(name, Map.of("Arn", arn));
    }

    Created schedule(String unlessNamed, Node properties) {
        properties.only(
                "Name", "GroupName", "Description", "ScheduleExpression", "FlexibleTimeWindow", "State", "Target");
        String name = properties.has("Name") ? properties.matching("Name", "[.\\-_A-Za-z0-9]{1,64}") : cut(unlessNamed);
        properties
                .get("FlexibleTimeWindow")
                .only("Mode", "MaximumWindowInMinutes")
                .oneOf("Mode", "", "OFF", "FLEXIBLE");
        Node target = properties.get("Target").only("Arn", "RoleArn", "Input", "RetryPolicy", "DeadLetterConfig");
        Principal role = identities.assumed(target.get("RoleArn"), "scheduler.amazonaws.com");
        String arn = AwsNames.LOCAL.of("scheduler", "schedule/default/" + name);
        if (properties.oneOf("State", "ENABLED", "ENABLED", "DISABLED").equals("ENABLED")) {
            schedules.add(new Schedule(
                    arn, lambda.target(target.get("Arn"), null), rate(properties.get("ScheduleExpression")), role));
        }
        return new Created(name, Map.of("Arn", arn));
    }

    private static Duration rate(Node expression) {
        Matcher rate = RATE.matcher(expression.text());
        if (!rate.matches()) {
            throw expression.wrong("\"" + expression.text() + "\" is not of the form rate(5 minutes)");
        }
        int count = Integer.parseInt(rate.group(1));
        if (count < 1 || (count == 1) == rate.group(2).endsWith("s")) {
            throw expression.wrong("\"" + expression.text() + "\" has the wrong number, or the wrong plural");
        }
        return switch (rate.group(2).charAt(0)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }
}
