package dev.jointlambda.samples.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The warehouse, as far as an order sees it. */
public interface Stock {
    /**
     * Holds stock for an order.
     *
     * @param key the same for every attempt: the same hold
     * @param items what to hold
     */
    Reservation hold(String key, List<Item> items);

    /** A small warehouse. It keeps no state: what it answers depends on the question alone. */
    static Stock warehouse() {
        Map<String, Integer> shelves = Map.of("tea", 500, "cup", 120, "kettle", 8, "teapot", 3, "spoon", 1000);
        return (key, items) -> {
            List<String> missing = new ArrayList<>();
            for (Item item : items) {
                if (shelves.getOrDefault(item.sku(), 0) < item.quantity()) {
                    missing.add(item.sku());
                }
            }
            return new Reservation("hold-" + key.substring(0, 8), missing);
        };
    }
}
