package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpService;
import java.time.InstantSource;

/** AWS's services without a front, for whoever puts them behind fronts of their own. In memory. */
public final class AwsEndpoints {
    private AwsEndpoints() {}

    /** DynamoDB with the table that {@code jointlambda-runtime-aws} keeps its rows in. */
    public static HttpService dynamo(AccessKey key, String table) {
        Tables tables = new Tables(InstantSource.system());
        tables.create(table, new KeyPart("pk", "S"), new KeyPart("sk", "S"));
        tables.get(table).expiryAttribute = "expires";
        return new DynamoService(tables, new SigV4("dynamodb", key, InstantSource.system()));
    }

    /** Lambda's invocation of the functions that a host runs. */
    public static HttpService lambda(AccessKey key, FunctionHost functions) {
        return new LambdaService(functions, new SigV4("lambda", key, InstantSource.system()));
    }

    /** S3 with one bucket. */
    public static HttpService s3(AccessKey key, String bucket) {
        Buckets buckets = new Buckets();
        buckets.create(bucket);
        return new S3Service(buckets, new SigV4("s3", key, InstantSource.system()));
    }
}
