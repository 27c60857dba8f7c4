package dev.jointlambda.samples.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an order costs.
 *
 * @param items each item with its price, in the order's order
 * @param net their sum
 * @param tax the tax on it
 * @param total both
 */
public record Quote(List<PricedItem> items, BigDecimal net, BigDecimal tax, BigDecimal total) {}
