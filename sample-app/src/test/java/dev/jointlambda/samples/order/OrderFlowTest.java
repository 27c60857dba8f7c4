package dev.jointlambda.samples.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.testkit.SimulatedClouds;
import dev.jointlambda.testkit.Simulation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<String> charges = new ArrayList<>();
        Stock stock = (key, items) -> {
            holds.add(key);
            return new Reservation("4711", List.of());
        };
        Simulation clouds = Simulation.seeded(1)
                .use(
                        OrderFlow.class,
                        () -> new OrderFlow(
                                stock,
                                sku -> BigDecimal.TEN,
                                (key, customer, amount) -> charges.add(customer + " " + amount)));

        Receipt receipt =
                OrderFlowClient.connect(clouds.binding(Cloud.AWS)).start(TEA).result(LONGEST);

        assertEquals(new Receipt(true, "reserved as 4711", new BigDecimal("35.70")), receipt);
        assertEquals(1, holds.size());
        assertEquals(List.of("Ada 35.70"), charges);
    }

    @SimulatedClouds(runs = 50)
    void whateverFailsTheCustomerPaysOnce(Simulation clouds) throws Exception {
        Set<String> keys = new HashSet<>();
        clouds.use(
                OrderFlow.class,
                () -> new OrderFlow(
                        (key, items) -> new Reservation("4711", List.of()),
                        sku -> BigDecimal.TEN,
                        (key, customer, amount) -> keys.add(key)));

        Receipt receipt =
                OrderFlowClient.connect(clouds.binding(Cloud.AWS)).start(TEA).result(Duration.ofDays(7));

        assertEquals(new Receipt(true, "reserved as 4711", new BigDecimal("35.70")), receipt);
        assertEquals(1, keys.size());
    }

    @Test
    void eitherCloudMayFail() throws Exception {
        for (Cloud down : Cloud.values()) {
            Simulation clouds = Simulation.seeded(2).use(OrderFlow.class, OrderFlow::new);
            clouds.functions(down).down();

            Receipt receipt = OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                    .start(TEA)
                    .result(LONGEST);

            assertEquals(new BigDecimal("19.28"), receipt.total(), "with " + down + " down");
        }
    }

    @Test
    void whatIsNotInStockIsRejectedAndNobodyPays() throws Exception {
        Payments nobody = (key, customer, amount) -> {
            throw new AssertionError(customer + " was charged");
        };
        Simulation clouds = Simulation.seeded(4)
                .use(OrderFlow.class, () -> new OrderFlow(Stock.warehouse(), Prices.list(), nobody));

        Receipt receipt = OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                .start(new Request("Ada", List.of(new Item("teapot", 4))))
                .result(LONGEST);

        assertEquals(new Receipt(false, "not in stock: teapot", new BigDecimal("118.52")), receipt);
    }

    @Test
    void whoDoesNotPayGetsAnApology() throws Exception {
        Simulation clouds = Simulation.seeded(5).use(OrderFlow.class, OrderFlow::new);

        Receipt receipt = OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                .start(new Request("Ada", List.of(new Item("cup", 120), new Item("spoon", 1000), new Item("tea", 500))))
                .result(LONGEST);

        BigDecimal total = new BigDecimal("5014.66");
        assertEquals(new Receipt(false, "not paid: " + total + " is more than Ada has", total), receipt);
    }

    @Test
    void whatCannotBePricedFailsTheExecutionAndSaysWhy() {
        Simulation clouds = Simulation.seeded(3).use(OrderFlow.class, OrderFlow::new);
        Request request = new Request("Ada", List.of(new Item("moon", 1)));

        ExecutionFailedException failed =
                assertThrows(ExecutionFailedException.class, () -> OrderFlowClient.connect(clouds.binding(Cloud.AWS))
                        .start(request)
                        .result(LONGEST));

        assertEquals("price", failed.failure().step());
        assertTrue(failed.getMessage().contains("there is no price for \"moon\""), failed.getMessage());
    }
}
