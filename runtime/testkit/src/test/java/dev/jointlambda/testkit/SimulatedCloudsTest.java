package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs when nothing goes wrong. */
final class SimulatedCloudsTest {
    private final Relay relay = new Relay(AWS, ALIYUN, AWS);
    private final SimulatedClouds clouds = SimulatedClouds.seeded(42).use(relay, Relay::plain);

    @Test
    void chainRunsToItsEnd() {
        relay.start(clouds, "1");

        assertEquals(List.of(), clouds.runUntilIdle());

        assertEquals("abc", Relay.result(clouds, "1"));
        assertEquals(
                List.of("a on AWS", "b on ALIYUN", "c on AWS"),
                clouds.trace().stream()
                        .map(entry -> entry.step() + " on " + entry.cloud())
                        .toList());
    }
}
