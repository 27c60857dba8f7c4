package dev.jointlambda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OLDER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void theSharedVariablesAreRead() {
        Settings settings = Environment.of(Map.of(
                        "JOINTLAMBDA_PREFIX", "shop",
                        "JOINTLAMBDA_SIGNING_KEYS", "k2:" + KEY + ", k1:" + OLDER,
                        "JOINTLAMBDA_EVENT_LIFE", "PT8H",
                        "JOINTLAMBDA_RETENTION", "P30D"))
                .settings();
        assertEquals("shop", settings.prefix());
        assertEquals(Duration.ofHours(8), settings.eventLife());
        assertEquals(Duration.ofDays(30), settings.retention());
        assertEquals("k2", settings.keys().current());
        assertArrayEquals(new byte[32], settings.keys().key("k2"));
        assertArrayEquals(Base64.getDecoder().decode(OLDER), settings.keys().key("k1"));
    }

    @Test
    void withoutKeysEventsAreUnsignedAndLiveSevenHoursAndRowsFourteenDays() {
        Settings settings = Environment.of(Map.of("JOINTLAMBDA_PREFIX", "shop")).settings();
        assertNull(settings.keys().current());
        assertEquals(Duration.ofHours(7), settings.eventLife());
        assertEquals(Duration.ofDays(14), settings.retention());
    }

    @Test
    void anInvocationIsNotWaitedForAsLongAsAStore() {
        Environment defaults = Environment.of(Map.of());
        assertEquals(Duration.ofSeconds(2), defaults.connectTimeout());
        assertEquals(Duration.ofSeconds(5), defaults.readTimeout());
        assertEquals(Duration.ofSeconds(2), defaults.invokeTimeout());
        assertEquals(
                Duration.ofSeconds(1),
                Environment.of(Map.of("JOINTLAMBDA_READ_TIMEOUT", "PT1S")).invokeTimeout());
        assertEquals(
                Duration.ofSeconds(3),
                Environment.of(Map.of("JOINTLAMBDA_INVOKE_TIMEOUT", "PT3S", "JOINTLAMBDA_READ_TIMEOUT", "PT1S"))
                        .invokeTimeout());
    }

    @Test
    void aMissingVariableIsNamedWithWhatToSet() {
        assertEquals(
                "the environment variable JOINTLAMBDA_PREFIX is not set: set it to what the names of this deployment's"
                        + " functions start with",
                failure(Map.of("JOINTLAMBDA_PREFIX", " ")).getMessage());
    }

    @Test
    void aWrongVariableIsNamedWithTheFormExpected() {
        assertEquals(
                "the environment variable JOINTLAMBDA_PREFIX has another form than expected: set it to 1 to 32 of A-Z a-z"
                        + " 0-9 _ -, the first a letter",
                failure(Map.of("JOINTLAMBDA_PREFIX", "1st")).getMessage());
        for (String life : List.of("7h", "PT0S", "-PT1S")) {
            assertEquals(
                    "the environment variable JOINTLAMBDA_EVENT_LIFE has another form than expected: set it to a duration"
                            + " such as PT7H",
                    failure(Map.of("JOINTLAMBDA_PREFIX", "shop", "JOINTLAMBDA_EVENT_LIFE", life))
                            .getMessage());
        }
        for (String address : List.of("localhost:80", "ftp://h", "http://user:pass@h", "http://a b")) {
            IllegalStateException e = assertThrows(
                    IllegalStateException.class,
                    () -> Environment.of(Map.of("AWS_ENDPOINT_URL_S3", address)).endpoint("AWS_ENDPOINT_URL_S3"));
            assertEquals(
                    "the environment variable AWS_ENDPOINT_URL_S3 has another form than expected: set it to an address such"
                            + " as https://host:port",
                    e.getMessage());
        }
    }

    @Test
    void noKeyIsEverPrinted() {
        for (String keys : List.of("k1", "k1:c2VjcmV0", "k1:secret!", "k1:" + OLDER + ",k1:" + OLDER, "k 1:" + OLDER)) {
            Environment environment =
                    Environment.of(Map.of("JOINTLAMBDA_PREFIX", "shop", "JOINTLAMBDA_SIGNING_KEYS", keys));
            IllegalStateException e = assertThrows(IllegalStateException.class, environment::settings);
            assertEquals(
                    "the environment variable JOINTLAMBDA_SIGNING_KEYS has another form than expected: set it to <id>:<key"
                            + " in Base64, 32 bytes or more>, and after a comma each older key that is still accepted",
                    e.getMessage());
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertFalse(trace.toString().contains(keys), "a key in " + trace);
            assertFalse(environment.toString().contains(keys));
        }
    }

    private static IllegalStateException failure(Map<String, String> variables) {
        return assertThrows(
                IllegalStateException.class, () -> Environment.of(variables).settings());
    }
}
