package dev.jointlambda.runtime.spi;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The variables that may stand in a secret. It is read when the first of them is asked for, and once; again only when it is
 * said to be out of date. Safe for many threads.
 */
final class SecretVariables {
    /** No secret. */
    static final SecretVariables NONE = new SecretVariables(Map::of, System::nanoTime);

    private static final Set<String> NAMES = Set.of(
            "JOINTLAMBDA_SIGNING_KEYS",
            "JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID",
            "JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET",
            "JOINTLAMBDA_AWS_ACCESS_KEY_ID",
            "JOINTLAMBDA_AWS_SECRET_ACCESS_KEY");

    /** Stands for what is in a secret that is not to be read. */
    static final Map<String, String> UNREAD = NAMES.stream().collect(toUnmodifiableMap(name -> name, name -> "unread"));

    /** So that events that nobody has signed do not make a request each. */
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);

    private final SecretSource source;
    private final LongSupplier nanos;
    private @Nullable Map<String, String> read;
    private long readAt;

    SecretVariables(SecretSource source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    /** Whether a variable is one that may stand in a secret. */
    static boolean mayHave(String name) {
        return NAMES.contains(name);
    }

    synchronized @Nullable String find(String name) {
        Map<String, String> values = read;
        if (values == null) {
            values = readNow();
        }
        return values.get(name);
    }

    /** Reads the secret again, unless it has just been read. */
    synchronized void refresh() {
        if (read == null || nanos.getAsLong() - readAt >= LEAST_AGE.toNanos()) {
            readNow();
        }
    }

    /** Lets go of what was read. */
    synchronized void forget() {
        read = null;
    }

    private Map<String, String> readNow() {
        Map<String, String> values = Map.copyOf(source.read());
        read = values;
        readAt = nanos.getAsLong();
        return values;
    }
}
