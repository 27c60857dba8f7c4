package com.example.orders;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderFlowTest {
    @Test
    void aStepIsAMethod() {
        assertEquals(new OrderFlow.Item("tea", 3), new OrderFlow().price("tea"));
    }

    @Test
    void theOtherCloudTakesOver() throws Exception {
        Simulation clouds = Simulation.seeded(42).use(OrderFlow.class, OrderFlow::new);
        clouds.functions(ALIYUN).down();

        assertEquals("paid 12 for tea, cup, kettle", order(clouds, "tea,cup,kettle"));
    }

    @Test
    void everyWayEnds() throws Exception {
        Simulation clouds = Simulation.seeded(7).use(OrderFlow.class, OrderFlow::new);

        assertEquals("no samovar, saucer, kettle, teapot", order(clouds, "samovar,saucer,kettle,teapot"));
        assertEquals("charge failed for 3 items", order(clouds, "saucer,kettle,teapot"));
    }

    private static String order(Simulation clouds, String names) throws Exception {
        return OrderFlowClient.connect(clouds.binding(AWS)).start(names).result(Duration.ofMinutes(5));
    }
}
