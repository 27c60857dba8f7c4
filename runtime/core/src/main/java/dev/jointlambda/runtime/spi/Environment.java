package dev.jointlambda.runtime.spi;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings as environment variables. Whatever is missing or wrong is an {@link IllegalStateException} of one sentence
 * that names the variable and says what to set; no message has a value that may be secret. An empty variable counts as
 * missing. Keys and the peers' credentials may stand in a secret instead: {@code JOINTLAMBDA_SIGNING_KEYS}, {@code
 * JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID}, {@code JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET}, {@code JOINTLAMBDA_AWS_ACCESS_KEY_ID},
 * {@code JOINTLAMBDA_AWS_SECRET_ACCESS_KEY}; one that is set wins. Safe for many threads.
 */
public final class Environment {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final int SHORTEST_KEY = 32;

    private static final String KEYS = "JOINTLAMBDA_SIGNING_KEYS";

    private final Map<String, String> variables;
    private final SecretVariables secret;

    private Environment(Map<String, String> variables, SecretVariables secret) {
        this.variables = Map.copyOf(variables);
        this.secret = secret;
    }

    /** These variables and no others. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables, SecretVariables.NONE);
    }

    /**
     * These variables, and those of a secret.
     *
     * @param secrets read when the first of its variables is asked for; null if there is no secret
     */
    public static Environment of(Map<String, String> variables, @Nullable SecretSource secrets) {
        return secrets == null ? of(variables) : of(variables, new SecretVariables(secrets, System::nanoTime));
    }

    static Environment of(Map<String, String> variables, SecretVariables secret) {
        return new Environment(variables, secret);
    }

    /** A variable's value, without surrounding space; null if it is missing. */
    public @Nullable String find(String name) {
        String value = stripped(variables.get(name));
        return value == null && SecretVariables.mayHave(name) ? stripped(secret.find(name)) : value;
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** These variables, as they can be checked without reading the secret: what it may have counts as set. */
    Environment unread() {
        return secret == SecretVariables.NONE
                ? this
                : of(variables, new SecretVariables(() -> SecretVariables.UNREAD, System::nanoTime));
    }

    /** Lets go of what was read from the secret; it is read again when it is needed again. */
    void forget() {
        secret.forget();
    }

    /**
     * A variable's value.
     *
     * @param meaning what to set it to, as in "the name of the table": ends the sentence that reports it missing
     */
    public String required(String name, String meaning) {
        String value = find(name);
        if (value == null) {
            throw new IllegalStateException("the environment variable " + name + " is not set: set it to " + meaning);
        }
        return value;
    }

    /** A duration in ISO 8601 ({@code PT5S}), longer than nothing. */
    public Duration duration(String name, Duration unlessSet) {
        String value = find(name);
        if (value == null) {
            return unlessSet;
        }
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw wrong(name, "a duration such as " + unlessSet, e);
        }
        throw wrong(name, "a duration such as " + unlessSet, null);
    }

    /** The address of an endpoint, {@code http} or {@code https}; null if the variable is missing. */
    public @Nullable URI endpoint(String name) {
        String value = find(name);
        if (value == null) {
            return null;
        }
        try {
            URI uri = URI.create(value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, "an address such as https://host:port", null);
        }
        throw wrong(name, "an address such as https://host:port", null);
    }

    /**
     * Names, keys and limits of the deployment: the variables that every cloud shares. Keys of a secret are read when they
     * are first used, and again when an event comes that is signed with a key they do not have, but once a minute at most.
     */
    public Settings settings() {
        String prefix = required("JOINTLAMBDA_PREFIX", "what the names of this deployment's functions start with");
        if (!PREFIX.matcher(prefix).matches()) {
            throw wrong("JOINTLAMBDA_PREFIX", "1 to 32 of A-Z a-z 0-9 _ -, the first a letter", null);
        }
        return new Settings(
                prefix,
                secret == SecretVariables.NONE || stripped(variables.get(KEYS)) != null
                        ? signingKeys()
                        : SigningKeys.lazily(this::signingKeys, this::newerSigningKeys),
                duration("JOINTLAMBDA_EVENT_LIFE", Settings.DEFAULT_EVENT_LIFE),
                duration("JOINTLAMBDA_SWEEP_GRACE", Settings.DEFAULT_SWEEP_GRACE),
                retention());
    }

    /** How long a row is kept at least: a part of {@link #settings}, for whoever connects to a store and needs no more. */
    public Duration retention() {
        return duration("JOINTLAMBDA_RETENTION", Settings.DEFAULT_RETENTION);
    }

    /** How long a connection to a cloud may take; 2 s unless {@code JOINTLAMBDA_CONNECT_TIMEOUT} says otherwise. */
    public Duration connectTimeout() {
        return duration("JOINTLAMBDA_CONNECT_TIMEOUT", Duration.ofSeconds(2));
    }

    /** How long an answer of a cloud may take; 5 s unless {@code JOINTLAMBDA_READ_TIMEOUT} says otherwise. */
    public Duration readTimeout() {
        return duration("JOINTLAMBDA_READ_TIMEOUT", Duration.ofSeconds(5));
    }

    /**
     * How long the answer to an asynchronous invocation may take; unless {@code JOINTLAMBDA_INVOKE_TIMEOUT} says otherwise, 2
     * s, or what any answer may take if that is less.
     *
     * <p>Shorter than for a store, because it costs less to be wrong. An event is put into a queue in some 10 ms, from cloud to
     * cloud in 30 to 60 (measured by the authors of arXiv 2505.21899), so that a second of silence means an outage; and who
     * stops waiting too early sends the event to the other cloud as well, for the same owner: the step runs twice and commits
     * once. Who waits too long delays every hop to a cloud that is silent. A store's answer that is not waited for fails the
     * whole delivery.
     */
    public Duration invokeTimeout() {
        Duration any = readTimeout();
        Duration queue = Duration.ofSeconds(2);
        return duration("JOINTLAMBDA_INVOKE_TIMEOUT", any.compareTo(queue) < 0 ? any : queue);
    }

    private SigningKeys newerSigningKeys() {
        secret.refresh();
        return signingKeys();
    }

    private SigningKeys signingKeys() {
        String value = find(KEYS);
        if (value == null) {
            return SigningKeys.none();
        }
        String form = "<id>:<key in Base64, 32 bytes or more>, and after a comma each older key that is still accepted";
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String each : value.split(",", -1)) {
            String[] idAndKey = each.strip().split(":", 2);
            if (idAndKey.length != 2 || !KEY_ID.matcher(idAndKey[0]).matches()) {
                throw wrong(KEYS, form, null);
            }
            byte[] key;
            try {
                key = Base64.getDecoder().decode(idAndKey[1]);
            } catch (IllegalArgumentException e) {
                // Without its cause: that one quotes the key.
                throw wrong(KEYS, form, null);
            }
            if (key.length < SHORTEST_KEY || keys.put(idAndKey[0], key) != null) {
                throw wrong(KEYS, form, null);
            }
        }
        return SigningKeys.of(keys.keySet().iterator().next(), keys);
    }

    private static IllegalStateException wrong(String name, String form, @Nullable Throwable cause) {
        return new IllegalStateException(
                "the environment variable " + name + " has another form than expected: set it to " + form, cause);
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return "Environment" + variables.keySet();
    }
}
