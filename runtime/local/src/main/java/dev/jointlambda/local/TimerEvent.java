package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a cloud's timer sends: EventBridge's scheduled event (vendor's user guide, 2026-11), or that of Function Compute's
 * timer trigger (vendor's documentation, 2026-04).
 */
final class TimerEvent {
    private TimerEvent() {}

    static Bytes of(Cloud cloud) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        switch (cloud) {
            case AWS -> {
                json.field("version", JsonCodecs.STRING, "0");
                json.field("id", JsonCodecs.STRING, UUID.randomUUID().toString());
                json.field("detail-type", JsonCodecs.STRING, "Scheduled Event");
                json.field("source", JsonCodecs.STRING, "aws.events");
                json.field("account", JsonCodecs.STRING, "000000000000");
                json.field("time", JsonCodecs.STRING, now);
                json.field("region", JsonCodecs.STRING, "local");
                json.name("resources");
                json.beginArray();
                json.endArray();
                json.name("detail");
                json.beginObject();
                json.endObject();
            }
            case ALIYUN -> {
                json.field("triggerTime", JsonCodecs.STRING, now);
                json.field("triggerName", JsonCodecs.STRING, "sweep");
                json.field("payload", JsonCodecs.STRING, "");
            }
        }
        json.endObject();
        return Bytes.of(json.toBytes());
    }
}
