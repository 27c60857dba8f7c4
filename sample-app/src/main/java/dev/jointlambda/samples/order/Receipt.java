package dev.jointlambda.samples.order;

import java.math.BigDecimal;

/**
 * What the customer gets to hear.
 *
 * @param accepted whether the order is taken
 * @param reason why, or why not
 * @param total what it costs
 */
public record Receipt(boolean accepted, String reason, BigDecimal total) {}
