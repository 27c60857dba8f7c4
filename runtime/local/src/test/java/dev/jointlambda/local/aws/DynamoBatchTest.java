package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batch reads that DynamoDB answers only in part. */
class DynamoBatchTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "7");

    private final LocalAws aws = new LocalAws();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void whatIsLeftOutIsAskedForAgain() {
        try (HttpFront front = HttpFront.start("throttling", new Throttling(aws.dynamo, 3))) {
            StateStore store = store(front);
            store.putValue(EXECUTION, "V#a##n", new byte[] {1});
            store.putValue(EXECUTION, "V#b##n", new byte[] {2});
            assertEquals(
                    Set.of("V#a##n", "V#b##n"),
                    store.readValues(EXECUTION, List.of("V#a##n", "V#b##n", "V#absent##n"))
                            .keySet());
        }
    }

    @Test
    void whatStaysLeftOutIsAFailureThatSaysSo() {
        try (HttpFront front = HttpFront.start("throttling", new Throttling(aws.dynamo, Integer.MAX_VALUE))) {
            StoreException e =
                    assertThrows(StoreException.class, () -> store(front).readValues(EXECUTION, List.of("V#a##n")));
            assertEquals(
                    "DynamoDB table \"rows\", row \"order/7 V#a##n\": BatchGetItem left 1 rows unread 6 times in a row",
                    e.getMessage());
        }
    }

    private StateStore store(HttpFront front) {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", front.uri().toString());
        return AwsCloud.from(environment).services(Cloud.AWS).store();
    }

    /** Answers the first batch reads with everything left unprocessed, as DynamoDB does when it throttles. */
    private static final class Throttling implements HttpService {
        private final HttpService dynamo;
        private final AtomicInteger left;

        Throttling(HttpService dynamo, int batches) {
            this.dynamo = dynamo;
            this.left = new AtomicInteger(batches);
        }

        @Override
        public int bodyLimit() {
            return dynamo.bodyLimit();
        }

        @Override
        public HttpAnswer answer(HttpRequest request) {
            String target = String.valueOf(request.header("X-Amz-Target"));
            if (target.endsWith("BatchGetItem") && left.getAndDecrement() > 0) {
                String asked = request.body().text();
                String items = asked.substring(asked.indexOf(':') + 1, asked.length() - 1);
                return HttpAnswer.of(
                        200, "application/x-amz-json-1.0", "{\"Responses\":{},\"UnprocessedKeys\":" + items + "}");
            }
            return dynamo.answer(request);
        }

        @Override
        public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
            return dynamo.refuse(why, status, detail, request);
        }
    }
}
