package dev.jointlambda.samples.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.testkit.SimulatedClouds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a user tests a workflow: a step by calling it, the whole on clouds in memory. */
class OrderFlowTest {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Request TEA = new Request("Ada", List.of(new Item("tea", 2), new Item("cup", 1)));

    @Test
    void aStepIsAMethod() {
        Order order = new OrderFlow()
                .validate(new Request(" Ada ", List.of(new Item("tea", 2), new Item("cup", 1), new Item("tea", 1))));

        assertEquals(new Order("Ada", List.of(new Item("tea", 3), new Item("cup", 1))), order);
    }

    @Test
    void theWholeRunsWithCollaboratorsOfTheTest() throws Exception {
        List<String> holds = new ArrayList<>();
        Stock stock = (key, items) -> {
            holds.add(key);
            return new Reservation("4711", List.of());
        };
        SimulatedClouds clouds =
                SimulatedClouds.seeded(1).use(OrderFlow.class, () -> new OrderFlow(stock, sku -> BigDecimal.TEN));

        Receipt receipt =
                OrderFlowClient.connect(clouds.binding(Cloud.AWS)).start(TEA).result(LONGEST);

        assertEquals(new Receipt(true, "reserved as 4711", new BigDecimal("35.70")), receipt);
        assertEquals(1, holds.size());
    }

    @Test
    void eitherCloudMayFail() throws Exception {
        for (Cloud down : Cloud.values()) {
            SimulatedClouds clouds = SimulatedClouds.seeded(2).use(OrderFlow.class, OrderFlow::new);
            clouds.functions(down).down();

            Receipt receipt = OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                    .start(TEA)
                    .result(LONGEST);

            assertEquals(new BigDecimal("19.28"), receipt.total(), "with " + down + " down");
        }
    }

    @Test
    void whatCannotBePricedFailsTheExecutionAndSaysWhy() {
        SimulatedClouds clouds = SimulatedClouds.seeded(3).use(OrderFlow.class, OrderFlow::new);
        Request request = new Request("Ada", List.of(new Item("moon", 1)));

        ExecutionFailedException failed =
                assertThrows(ExecutionFailedException.class, () -> OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                        .start(request)
                        .result(LONGEST));

        assertEquals("price", failed.failure().step());
        assertTrue(failed.getMessage().contains("there is no price for \"moon\""), failed.getMessage());
    }
}
