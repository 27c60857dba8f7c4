package dev.jointlambda.samples.order;

/**
 * One line of an order.
 *
 * @param sku the article
 * @param quantity how many, at least 1
 */
public record Item(String sku, int quantity) {
    /** Refuses what cannot be an item. */
    public Item {
        if (sku == null || sku.isBlank()) {
            throw new IllegalArgumentException("an item needs a sku");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("of \"" + sku + "\" at least 1 must be ordered, not " + quantity);
        }
    }
}
