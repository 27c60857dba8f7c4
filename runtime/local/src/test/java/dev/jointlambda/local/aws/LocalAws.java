package dev.jointlambda.local.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** AWS on this machine with one function, {@code shop-noted}, and the runtime's own binding to it. */
final class LocalAws implements AutoCloseable {
    static final AccessKey KEY = new AccessKey("AKIDLOCAL", "the-secret-of-the-local-key");
    static final String FUNCTION = "shop-noted";

    final DynamoEndpoint dynamo = DynamoEndpoint.create(KEY, InstantSource.system());
    final S3Endpoint s3 = S3Endpoint.create(KEY);
    final Noting noted = new Noting();
    final LambdaEndpoint lambda = LambdaEndpoint.create(noted, KEY);
    final HttpFront dynamoFront = HttpFront.start("dynamodb", dynamo);
    final HttpFront s3Front = HttpFront.start("s3", s3);
    final HttpFront lambdaFront = HttpFront.start("lambda", lambda);

    LocalAws() {
        dynamo.createStateTable("rows");
        s3.createBucket("objects");
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("JOINTLAMBDA_PREFIX", "shop");
        environment.put("JOINTLAMBDA_TABLE", "rows");
        environment.put("JOINTLAMBDA_BUCKET", "objects");
        environment.put("JOINTLAMBDA_CONNECT_TIMEOUT", "PT5S");
        environment.put("JOINTLAMBDA_READ_TIMEOUT", "PT20S");
        environment.put("JOINTLAMBDA_INVOKE_TIMEOUT", "PT20S");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", KEY.id());
        environment.put("AWS_SECRET_ACCESS_KEY", KEY.secret());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoFront.uri().toString());
        environment.put("AWS_ENDPOINT_URL_S3", s3Front.uri().toString());
        environment.put("AWS_ENDPOINT_URL_LAMBDA", lambdaFront.uri().toString());
        return environment;
    }

    CloudServices services() {
        return AwsCloud.from(environment()).services(Cloud.AWS);
    }

    @Override
    public void close() {
        dynamoFront.close();
        s3Front.close();
        lambdaFront.close();
    }

    /** Notes every event in place of running a function. */
    static final class Noting implements FunctionHost {
        private final List<Bytes> events = new CopyOnWriteArrayList<>();

        Collection<Bytes> events() {
            return events;
        }

        @Override
        public boolean has(String function) {
            return function.equals(FUNCTION);
        }

        @Override
        public Queued queue(String function, Event event) {
            events.add(event.body());
            return Queued.ACCEPTED;
        }

        @Override
        public Called call(String function, Event event) {
            return new Called.Returned(event.body());
        }
    }
}
