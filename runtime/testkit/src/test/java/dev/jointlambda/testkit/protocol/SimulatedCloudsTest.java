package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.testkit.SimulatedClouds;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;

/** The runtime's own workflows under faults at random, in the way users test theirs. */
final class SimulatedCloudsTest {
    private final Shapes shapes = new Shapes();

    @SimulatedClouds(runs = 40, seed = 100, faults = 0.03)
    void chainComesToItsResult(Simulation clouds) throws Exception {
        assertEquals("c(b(a(x)))", result(clouds, shapes.chain(AWS, ALIYUN, AWS), "x"));
    }

    @SimulatedClouds(runs = 40, seed = 200, faults = 0.03)
    void itemsAreCollected(Simulation clouds) throws Exception {
        assertEquals(
                "sum(item(list:p)+item(list:q)+item(list:r))",
                result(clouds, shapes.forEach(AWS, ALIYUN, AWS), "p,q,r"));
    }

    private static String result(Simulation clouds, Flow flow, String input) throws Exception {
        clouds.use(flow, () -> flow);
        WorkflowClient<String, String> client =
                WorkflowClient.of(clouds.binding(AWS), flow.model(), Shapes.TEXT, Shapes.TEXT);
        return client.start("1", input).result(Duration.ofDays(7)).replaceAll("[0-9]", "");
    }
}
