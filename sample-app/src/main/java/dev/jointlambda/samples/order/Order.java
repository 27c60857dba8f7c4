package dev.jointlambda.samples.order;

import java.util.List;

/**
 * A request that holds water.
 *
 * @param customer who orders
 * @param items what they want, at least one
 */
public record Order(String customer, List<Item> items) {}
