package dev.jointlambda.samples.order;

import java.math.BigDecimal;
import java.util.Map;

/** The price lists. */
@FunctionalInterface
public interface Prices {
    /**
     * The price of one piece.
     *
     * @throws IllegalArgumentException if the article has none
     */
    BigDecimal of(String sku);

    /** A small price list. */
    static Prices list() {
        Map<String, BigDecimal> prices = Map.of(
                "tea", new BigDecimal("4.50"),
                "cup", new BigDecimal("7.20"),
                "kettle", new BigDecimal("39.00"),
                "teapot", new BigDecimal("24.90"),
                "spoon", new BigDecimal("1.10"));
        return sku -> {
            BigDecimal price = prices.get(sku);
            if (price == null) {
                throw new IllegalArgumentException("there is no price for \"" + sku + "\"");
            }
            return price;
        };
    }
}
