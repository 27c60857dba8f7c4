package dev.jointlambda.samples.order;

import java.util.List;
import java.util.Objects;

/**
 * What a customer sends.
 *
 * @param customer who orders
 * @param items what they want, at least one
 */
public record Request(String customer, List<Item> items) {
    /** Refuses what cannot be an order, wherever it comes from. */
    public Request {
        if (customer == null || customer.isBlank()) {
            throw new IllegalArgumentException("an order needs a customer");
        }
        if (items == null || items.isEmpty()) {
            throw new IllegalArgumentException("an order needs at least one item");
        }
        if (items.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("an item of an order must not be null");
        }
        items = List.copyOf(items);
    }
}
