package dev.jointlambda.packaging.check;

import java.util.Set;

/**
 * The actions that functions may be allowed: names that exist (AWS's service authorization reference, 2026-11). The
 * validators take any name, and a misspelt one is noticed by the first execution only.
 */
final class AwsActions {
    private static final Set<String> KNOWN = Set.of(
            "dynamodb:BatchGetItem",
            "dynamodb:DeleteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:UpdateItem",
            "lambda:InvokeFunction",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "s3:GetObject",
            "s3:PutObject",
            "secretsmanager:GetSecretValue",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments");

    /** Those that know no resources, and so have to be allowed on all. */
    private static final Set<String> WITHOUT_RESOURCES = Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments");

    private AwsActions() {}

    static boolean known(String action) {
        return KNOWN.contains(action);
    }

    static boolean withoutResources(String action) {
        return WITHOUT_RESOURCES.contains(action);
    }
}
