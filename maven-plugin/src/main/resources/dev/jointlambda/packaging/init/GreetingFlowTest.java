package @group@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.testkit.SimulatedClouds;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingFlowTest {
    @Test
    void aStepIsAMethod() {
        assertEquals("Hello, Ada!", new GreetingFlow().greet("Ada"));
    }

    @SimulatedClouds(runs = 20)
    void whateverFailsEverybodyIsGreetedInOrder(Simulation clouds) throws Exception {
        clouds.use(GreetingFlow.class, GreetingFlow::new);

        String greetings = GreetingFlowClient.connect(clouds.binding(Cloud.@home@))
                .start(new GreetingFlow.Request(List.of("Ada", "Grace")))
                .result(Duration.ofDays(7));

        assertEquals("Hello, Ada! Hello, Grace!", greetings);
    }
}
