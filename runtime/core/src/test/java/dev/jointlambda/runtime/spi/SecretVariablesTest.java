package dev.jointlambda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretVariablesTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Map<String, String> variables = new HashMap<>(Map.of("JOINTLAMBDA_PREFIX", "shop"));
    private final Map<String, String> secret = new HashMap<>(Map.of("JOINTLAMBDA_SIGNING_KEYS", "k1:" + KEY));
    private int reads;
    private long nanos;

    @Test
    void aSecretIsReadOnceWhenTheFirstOfItsVariablesIsNeeded() {
        Environment environment = environment();
        Settings settings = environment.settings();
        assertEquals("SigningKeys", settings.keys().toString());
        assertNull(environment.find("JOINTLAMBDA_TABLE"));
        assertEquals(0, reads);

        assertEquals("k1", settings.keys().current());
        assertNotNull(settings.keys().key("k1"));
        assertNull(environment.find("JOINTLAMBDA_AWS_ACCESS_KEY_ID"));
        assertEquals(1, reads);
    }

    @Test
    void aVariableThatIsSetWins() {
        variables.put("JOINTLAMBDA_SIGNING_KEYS", "mine:" + KEY);

        assertEquals("mine", environment().settings().keys().current());
        assertEquals(0, reads);
    }

    @Test
    void onlyWhatIsSecretIsTakenFromTheSecret() {
        variables.clear();
        secret.put("JOINTLAMBDA_PREFIX", "evil");

        assertThrows(IllegalStateException.class, () -> environment().settings());
    }

    @Test
    void aKeyThatIsNotKnownIsLookedForInTheNewestSecretButOnceAMinute() {
        SigningKeys keys = environment().settings().keys();
        assertNotNull(keys.key("k1"));
        secret.put("JOINTLAMBDA_SIGNING_KEYS", "k2:" + KEY + ",k1:" + KEY);

        assertNull(keys.key("k2"));
        assertEquals(1, reads);
        nanos += Duration.ofMinutes(1).toNanos();
        assertNotNull(keys.key("k2"));
        assertEquals("k2", keys.current());
        assertNull(keys.key("k3"));
        assertEquals(2, reads);
    }

    @Test
    void aPeerIsCheckedAtStartAndConnectedWithTheSecretWhenItIsNeeded() {
        secret.put("JOINTLAMBDA_AWS_ACCESS_KEY_ID", "id");
        Environment environment = environment();
        CloudServices aws = services();
        CloudBinding binding =
                ConnectedClouds.of(Cloud.ALIYUN, services(), SystemHost.create(), environment, peer(aws));
        assertEquals(0, reads);

        assertEquals(aws, binding.services(Cloud.AWS));
        assertEquals(1, reads);

        binding.forgetSecrets();
        assertEquals(aws, binding.services(Cloud.AWS));
        assertEquals(2, reads);
    }

    @Test
    void withoutASecretAMissingCredentialShowsAtStart() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> ConnectedClouds.of(
                        Cloud.ALIYUN, services(), SystemHost.create(), Environment.of(variables), peer(services())));

        assertEquals(
                "the environment variable JOINTLAMBDA_AWS_ACCESS_KEY_ID is not set: set it to an id", e.getMessage());
    }

    private Environment environment() {
        return Environment.of(
                variables,
                new SecretVariables(
                        () -> {
                            reads++;
                            return Map.copyOf(secret);
                        },
                        () -> nanos));
    }

    private static Peer peer(CloudServices services) {
        return new Peer() {
            @Override
            public Cloud cloud() {
                return Cloud.AWS;
            }

            @Override
            public void check(Environment environment) {
                environment.required("JOINTLAMBDA_AWS_ACCESS_KEY_ID", "an id");
            }

            @Override
            public CloudServices connect(Environment environment) {
                check(environment);
                return services;
            }
        };
    }

    @SuppressWarnings("NullAway") // nobody calls them
    private static CloudServices services() {
        return new CloudServices(null, null, null);
    }
}
