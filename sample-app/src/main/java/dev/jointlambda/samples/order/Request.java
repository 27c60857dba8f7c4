package dev.jointlambda.samples.order;

import java.util.List;

/**
 * What a customer sends.
 *
 * @param customer who orders
 * @param items what they want
 */
public record Request(String customer, List<Item> items) {}
