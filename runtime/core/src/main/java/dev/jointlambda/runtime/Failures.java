package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;

/** Failures of steps, as values and as JSON. */
final class Failures {
    /** The longest message that is kept, in characters: a failure must fit into any row. */
    private static final int MESSAGE_LIMIT = 2000;

    private Failures() {}

    /** The failure of a step that threw. */
    static StepFailure of(Exception thrown, String step, Cloud cloud, int attempts) {
        String message = thrown.getMessage();
        return new StepFailure(
                step, thrown.getClass().getName(), cut(message == null ? "" : message, MESSAGE_LIMIT), cloud, attempts);
    }

    static Bytes write(StepFailure failure) {
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("step", JsonCodecs.STRING, failure.step());
        json.field("type", JsonCodecs.STRING, failure.type());
        json.field("message", JsonCodecs.STRING, failure.message());
        json.field("cloud", JsonCodecs.STRING, failure.cloud().name());
        json.field("attempts", failure.attempts());
        json.endObject();
        return Bytes.of(json.toBytes());
    }

    static StepFailure read(Bytes json) {
        JsonMembers failure = JsonMembers.of(json);
        return new StepFailure(
                failure.text("step"),
                failure.text("type"),
                failure.text("message"),
                Cloud.valueOf(failure.text("cloud")),
                failure.integer("attempts"));
    }

    /** The same failure with its message cut so that the JSON has at most so many bytes, if the rest of it allows. */
    static Bytes brief(Bytes json, int limit) {
        Bytes brief = json;
        StepFailure failure = read(json);
        for (int keep = limit; brief.length() > limit && keep > 0; keep /= 2) {
            brief = write(new StepFailure(
                    failure.step(), failure.type(), cut(failure.message(), keep), failure.cloud(), failure.attempts()));
        }
        return brief;
    }

    /** Half of a surrogate pair, in the message already or by the cut, would be no text: it becomes a question mark. */
    private static String cut(String message, int limit) {
        String kept = message.length() <= limit ? message : message.substring(0, limit - 1) + "…";
        return new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
