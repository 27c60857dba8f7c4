package dev.jointlambda.samples.order;

import java.math.BigDecimal;

/**
 * An item with its price.
 *
 * @param item the item
 * @param each the price of one
 * @param price the price of all
 */
public record PricedItem(Item item, BigDecimal each, BigDecimal price) {}
