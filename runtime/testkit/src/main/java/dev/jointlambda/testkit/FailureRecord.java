package dev.jointlambda.testkit;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;

/**
 * What a platform's on-failure destination gets: Lambda's record has the event as JSON, Function Compute's as a text (as their
 * documentation has it, read 2026-11).
 */
final class FailureRecord {
    private FailureRecord() {}

    static Bytes of(FailedEvent failed) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("timestamp", JsonCodecs.STRING, failed.at().toString());
        json.name("requestContext");
        json.beginObject();
        json.field("functionArn", JsonCodecs.STRING, failed.function());
        json.field("condition", JsonCodecs.STRING, "RetriesExhausted");
        json.field("approximateInvokeCount", failed.deliveries());
        json.endObject();
        switch (failed.cloud()) {
            case AWS -> {
                json.name("requestPayload");
                json.raw(failed.event().array());
            }
            case ALIYUN ->
                json.field("requestPayload", JsonCodecs.STRING, failed.event().text());
        }
        json.endObject();
        return Bytes.of(json.toBytes());
    }
}
