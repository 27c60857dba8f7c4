package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.spi.Bytes;

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
        return Bytes.of(new JsonObjectWriter()
                .text("step", failure.step())
                .text("type", failure.type())
                .text("message", failure.message())
                .text("cloud", failure.cloud().name())
                .number("attempts", failure.attempts())
                .end());
    }

    static StepFailure read(Bytes json) {
        try {
            JsonMembers failure = JsonMembers.of(json.array());
            return new StepFailure(
                    failure.text("step"),
                    failure.text("type"),
                    failure.text("message"),
                    Cloud.valueOf(failure.text("cloud")),
                    failure.integer("attempts"));
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("a stored failure cannot be read: " + e.getMessage(), e);
        }
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

    private static String cut(String message, int limit) {
        return message.length() <= limit ? message : message.substring(0, limit - 1) + "…";
    }
}
