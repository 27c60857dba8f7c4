package com.example.shop;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.SimulatedClouds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopFlowTest {
    @Test
    void whatLombokMapStructAndAvajeWroteTakesPart() throws Exception {
        SimulatedClouds clouds = SimulatedClouds.seeded(42).use(ShopFlow.class, ShopFlow::new);

        Label label = ShopFlowClient.connect(clouds.binding(AWS)).start("o1").result(Duration.ofMinutes(5));

        assertEquals(new Label("o1 to here*", 0), label);
    }
}
