package dev.jointlambda.samples.order;

import java.util.List;

/**
 * A request in the shop's own form.
 *
 * @param customer who orders
 * @param items what they want, at least one, each article once
 */
public record Order(String customer, List<Item> items) {}
