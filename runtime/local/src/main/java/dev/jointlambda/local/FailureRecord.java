package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What an on-failure destination gets when an event is given up: Lambda's record has the event as JSON (vendor's developer
 * guide, "Capturing records of Lambda asynchronous invocations", 2026-11), Function Compute's as a text (vendor's
 * documentation, "Destinations for asynchronous invocations", 2026-04).
 */
final class FailureRecord {
    private FailureRecord() {}

    static Bytes of(Cloud cloud, QueuedEvent event, Throwable error) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        switch (cloud) {
            case AWS -> {
                json.field("version", JsonCodecs.STRING, "1.0");
                json.field("timestamp", JsonCodecs.STRING, Instant.now().toString());
                context(json, event, "arn:aws:lambda:local:000000000000:function:" + event.function + ":$LATEST");
                json.name("requestPayload");
                json.raw(event.bytes.array());
                response(json, "Unhandled");
                json.name("responsePayload");
                json.raw(FunctionError.json(error).array());
            }
            case ALIYUN -> {
                json.field("timestamp", System.currentTimeMillis());
                context(json, event, "acs:fc:::functions/" + event.function);
                json.field("requestPayload", JsonCodecs.STRING, text(event.bytes));
                response(json, "UnhandledInvocationError");
                json.field("responsePayload", JsonCodecs.STRING, text(FunctionError.json(error)));
            }
        }
        json.endObject();
        return Bytes.of(json.toBytes());
    }

    private static void context(JsonWriter json, QueuedEvent event, String function) {
        json.name("requestContext");
        json.beginObject();
        json.field("requestId", JsonCodecs.STRING, event.function + "-" + event.accepted);
        json.field("functionArn", JsonCodecs.STRING, function);
        json.field("condition", JsonCodecs.STRING, "RetriesExhausted");
        json.field("approximateInvokeCount", event.delivery);
        json.endObject();
    }

    private static void response(JsonWriter json, String error) {
        json.name("responseContext");
        json.beginObject();
        json.field("statusCode", 200);
        json.field("functionError", JsonCodecs.STRING, error);
        json.endObject();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
