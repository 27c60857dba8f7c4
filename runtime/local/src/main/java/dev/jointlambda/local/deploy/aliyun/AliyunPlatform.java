package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aliyun.KmsSecrets;
import dev.jointlambda.local.aliyun.TablestoreEndpoint;
import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.deploy.Sandboxes;
import dev.jointlambda.local.functions.FunctionTarget;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the files are deployed on.
 *
 * @param identities who there is
 * @param deployer the key of whoever deploys
 * @param tablestore Tablestore, where instances are made
 * @param tablestoreAddress its address, for tables
 * @param objects the buckets
 * @param secrets the secrets
 * @param functions where functions run
 * @param sandboxes the processes of functions
 * @param heapMb how much heap a function gets at most, in MB, however much memory it is given
 * @param environment the variables that the local platform adds to a function's, which it is given: where its services are
 */
public record AliyunPlatform(
        Identities identities,
        Credentials deployer,
        TablestoreEndpoint tablestore,
        URI tablestoreAddress,
        S3Endpoint objects,
        KmsSecrets secrets,
        FunctionTarget functions,
        Sandboxes sandboxes,
        int heapMb,
        UnaryOperator<Map<String, String>> environment) {}
