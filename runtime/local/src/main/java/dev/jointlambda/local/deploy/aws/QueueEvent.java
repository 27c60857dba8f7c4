package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a function gets that reads a queue (vendor's developer guide, "Using Lambda with Amazon SQS", 2026-11). */
final class QueueEvent {
    private QueueEvent() {}

    /** One message. */
    static Bytes of(String queue, Bytes body) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.name("Records");
        json.beginArray();
        json.beginObject();
        json.field("messageId", JsonCodecs.STRING, UUID.randomUUID().toString());
        json.field("receiptHandle", JsonCodecs.STRING, "local");
        json.field("body", JsonCodecs.STRING, new String(body.array(), StandardCharsets.UTF_8));
        json.field("eventSource", JsonCodecs.STRING, "aws:sqs");
        json.field("eventSourceARN", JsonCodecs.STRING, queue);
        json.field("awsRegion", JsonCodecs.STRING, AwsNames.LOCAL.region());
        json.endObject();
        json.endArray();
        json.endObject();
        return Bytes.of(json.toBytes());
    }
}
