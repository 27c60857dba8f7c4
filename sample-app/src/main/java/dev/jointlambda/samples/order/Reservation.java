package dev.jointlambda.samples.order;

import java.util.List;

/**
 * Stock held for an order.
 *
 * @param id names the hold
 * @param missing the articles that there is too little of
 */
public record Reservation(String id, List<String> missing) {}
