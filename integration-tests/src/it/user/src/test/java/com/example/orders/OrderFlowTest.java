package com.example.orders;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.SimulatedClouds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderFlowTest {
    @Test
    void aStepIsAMethod() {
        assertEquals(new OrderFlow.Item("tea", 3), new OrderFlow().price("tea"));
    }

    @Test
    void theOtherCloudTakesOver() throws Exception {
        SimulatedClouds clouds = SimulatedClouds.seeded(42).use(OrderFlow.class, OrderFlow::new);
        clouds.functions(ALIYUN).down();

        int sum = OrderFlowClient.connect(clouds.binding(AWS)).start("tea,cup,kettle").result(Duration.ofMinutes(5));

        assertEquals(12, sum);
    }
}
