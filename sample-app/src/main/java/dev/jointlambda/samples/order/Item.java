package dev.jointlambda.samples.order;

/**
 * One line of an order.
 *
 * @param sku the article
 * @param quantity how many, at least 1
 */
public record Item(String sku, int quantity) {}
