package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hands out the keys of a function's role, as Lambda does for functions with SnapStart (vendor's developer guide, 2026-11): a
 * process that is restored must not go on with those from before its snapshot, so it asks.
 *
 * @param token what a process has to say to get them
 * @param sessions the keys of a new session each time
 */
record SessionKeys(String token, Supplier<Credentials> sessions) {
    static final String PATH = "/2021-04-23/credentials";

    private static final Duration LIFE = Duration.ofHours(6);

    static SessionKeys of(Supplier<Credentials> sessions) {
        return new SessionKeys(UUID.randomUUID().toString(), sessions);
    }

    HttpAnswer answer(HttpRequest request) {
        if (!token.equals(request.header("Authorization"))) {
            return HttpAnswer.of(403, "application/json", "{\"message\":\"The authorization token is wrong.\"}");
        }
        Credentials session = sessions.get();
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("AccessKeyId", JsonCodecs.STRING, session.keyId());
        json.field("SecretAccessKey", JsonCodecs.STRING, session.secret());
        json.field("Token", JsonCodecs.STRING, String.valueOf(session.token()));
        json.field("Expiration", JsonCodecs.STRING, Instant.now().plus(LIFE).toString());
        json.endObject();
        return HttpAnswer.of(200, "application/json", new String(json.toBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SessionKeys";
    }
}
