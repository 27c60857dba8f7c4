package dev.jointlambda.runtime.json;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;

/** The failure of a step, as it stands in rows and events. */
final class StepFailureCodec extends ObjectCodec<StepFailure> {
    private static final JsonCodec<Cloud> CLOUD = EnumCodec.of(Cloud.values());

    StepFailureCodec() {
        super(StepFailure.class);
    }

    @Override
    protected void writeFields(JsonWriter json, StepFailure failure) {
        json.field("step", JsonCodecs.STRING, failure.step());
        json.field("type", JsonCodecs.STRING, failure.type());
        json.field("message", JsonCodecs.STRING, failure.message());
        json.field("cloud", CLOUD, failure.cloud());
        json.field("attempts", failure.attempts());
    }

    @Override
    protected StepFailure readFields(JsonReader json) {
        String step = null;
        String type = null;
        String message = null;
        Cloud cloud = null;
        int attempts = 0;
        while (json.hasNextField()) {
            switch (json.nextField()) {
                case "step" -> step = JsonCodecs.STRING.read(json);
                case "type" -> type = JsonCodecs.STRING.read(json);
                case "message" -> message = JsonCodecs.STRING.read(json);
                case "cloud" -> cloud = CLOUD.read(json);
                case "attempts" -> attempts = json.readInt();
                default -> json.skipValue();
            }
        }
        if (step == null || type == null || message == null || cloud == null) {
            throw json.error("is no failure of a step: something is missing");
        }
        return new StepFailure(step, type, message, cloud, attempts);
    }
}
