package com.example.shop;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopFlowTest {
    @Test
    void whatLombokMapStructAndAvajeWroteTakesPart() throws Exception {
        Simulation clouds = Simulation.seeded(42).use(ShopFlow.class, ShopFlow::new);

        Label label = ShopFlowClient.connect(clouds.binding(AWS)).start("o1").result(Duration.ofMinutes(5));

        assertEquals(new Label("o1 to here*", 0), label);
    }
}
