package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
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
        return Bytes.of(JsonCodecs.STEP_FAILURE.encode(failure));
    }

    static StepFailure read(Bytes json) {
        StepFailure failure = JsonCodecs.STEP_FAILURE.decode(json.array());
        if (failure == null) {
            throw new PayloadException("a failure is null");
        }
        return failure;
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
