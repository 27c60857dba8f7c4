package dev.jointlambda.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalLatency.Way;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class LocalSettingsTest {
    private static final LocalSettings DEFAULTS = LocalSettings.defaults();

    private static void refused(String message, Executable settings) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, settings).getMessage());
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        refused(
                "at least 1 function of a cloud has to run at a time, but the concurrency is 0",
                () -> DEFAULTS.withConcurrency(0));
        refused("a cloud has to hold at least 1 event, but it is to hold 0", () -> DEFAULTS.withEventsHeld(0));
        refused(
                "the read timeout is a millisecond or more, but this one is PT0S",
                () -> DEFAULTS.withReadTimeout(Duration.ZERO));
        refused(
                "the signing key has 32 bytes or more, but this one has 5",
                () -> new LocalSettings(
                        DEFAULTS.latency(),
                        DEFAULTS.retries(),
                        1,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        1,
                        Bytes.utf8("short"),
                        1,
                        1,
                        1));
        refused(
                "sweepers need an interval and a grace of a millisecond or more, but these are PT1S and PT0S",
                () -> DEFAULTS.withSweeps(Duration.ofSeconds(1), Duration.ZERO));
        refused(
                "at least 1 process of a cloud has to run at a time, but it is to have 0",
                () -> DEFAULTS.withProcesses(0));
        refused(
                "an event has at least 1 byte, but the limits are 0 on AWS and 5 on Aliyun",
                () -> DEFAULTS.withEventLimits(0, 5));
        refused(
                "a latency is zero or more, but these are PT-1S inside a cloud and PT0S between the clouds",
                () -> new LocalLatency(Duration.ofSeconds(-1), Duration.ZERO));
        refused(
                "a latency is zero or more, but it is PT-0.001S for Way[from=AWS, to=AWS, service=STORE]",
                () -> LocalLatency.none()
                        .with(new Way(Cloud.AWS, Cloud.AWS, LocalLatency.Service.STORE), Duration.ofMillis(-1)));
        refused(
                "a delay is zero or more, but these are [PT-1S]",
                () -> new RetryPolicy(List.of(Duration.ofSeconds(-1))));
        refused("a share is between 0 and 1, but this one is 1.5", () -> new DeliveryFaults(1).throttle(1.5));
        refused("a share is between 0 and 1, but this one is NaN", () -> new DeliveryFaults(1).drop(Double.NaN));
    }

    @Test
    void eachServiceMayBeAnotherWayOffInEachDirection() {
        Way fromAliyun = new Way(Cloud.ALIYUN, Cloud.AWS, LocalLatency.Service.FUNCTIONS);
        Way fromAws = new Way(Cloud.AWS, Cloud.ALIYUN, LocalLatency.Service.FUNCTIONS);
        Way table = new Way(Cloud.AWS, Cloud.AWS, LocalLatency.Service.STORE);

        assertEquals(Duration.ofNanos(62_800_000), LocalLatency.calibrated().of(fromAliyun));
        assertEquals(Duration.ofMillis(28), LocalLatency.calibrated().of(fromAws));
        assertEquals(Duration.ofMillis(6), LocalLatency.calibrated().of(table));
        LocalLatency changed =
                LocalLatency.none().with(table, Duration.ofMillis(3)).with(table, Duration.ofMillis(4));
        assertEquals(Duration.ofMillis(4), changed.of(table));
        assertEquals(Duration.ZERO, changed.of(fromAws));
    }

    @Test
    void eachSettingChangesAloneAndNoKeyIsPrinted() {
        LocalSettings all = DEFAULTS.withLatency(LocalLatency.calibrated())
                .withRetries(new RetryPolicy(List.of()))
                .withConcurrency(3)
                .withEventsHeld(4)
                .withReadTimeout(Duration.ofSeconds(7))
                .withSweeps(Duration.ofSeconds(9), Duration.ofSeconds(10))
                .withProcesses(11)
                .withEventLimits(5, 6)
                .withSeed(8);

        assertEquals(
                new LocalSettings(
                        LocalLatency.calibrated(),
                        new RetryPolicy(List.of()),
                        3,
                        4,
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10),
                        11,
                        DEFAULTS.signingKey(),
                        5,
                        6,
                        8),
                all);
        assertFalse(all.toString().contains(DEFAULTS.signingKey().text()), all.toString());
    }

    @Test
    void settingsReachFunctionsAsEnvironmentVariables() {
        try (LocalClouds clouds = LocalClouds.start(DEFAULTS.withReadTimeout(Duration.ofSeconds(7))
                .withSweeps(Duration.ofHours(1), Duration.ofSeconds(3)))) {
            for (Cloud cloud : Cloud.values()) {
                Map<String, String> environment = clouds.environment(cloud);
                assertEquals("PT7S", environment.get("JOINTLAMBDA_READ_TIMEOUT"));
                assertEquals("local", environment.get("JOINTLAMBDA_PREFIX"));
                assertEquals(
                        Duration.ofSeconds(3), clouds.binding(cloud).settings().sweepGrace());
                assertEquals(
                        Duration.ofHours(7), clouds.binding(cloud).settings().eventLife());
                assertEquals("local", clouds.binding(cloud).settings().keys().current());
            }
        }
    }
}
