package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.aws.Secrets;
import dev.jointlambda.local.deploy.Sandboxes;
import dev.jointlambda.local.functions.FunctionTarget;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a template is deployed on.
 *
 * @param identities who there is
 * @param deployer the key of whoever deploys
 * @param dynamo the address of DynamoDB
 * @param objects the buckets
 * @param secrets the secrets
 * @param functions where functions run
 * @param sandboxes the processes of functions
 * @param heapMb how much heap a function gets at most, in MB, however much memory it is given
 * @param environment the variables that the local platform adds to a function's, which it is given: where its services are
 */
public record AwsPlatform(
        Identities identities,
        Credentials deployer,
        URI dynamo,
        S3Endpoint objects,
        Secrets secrets,
        FunctionTarget functions,
        Sandboxes sandboxes,
        int heapMb,
        UnaryOperator<Map<String, String>> environment) {}
