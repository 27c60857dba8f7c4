package dev.jointlambda.samples.order;

import java.math.BigDecimal;

/** The bank, as far as an order sees it. */
@FunctionalInterface
public interface Payments {
    /**
     * Charges a customer.
     *
     * @param key the same for every attempt: the same charge
     * @throws PaymentDeclined if there is no money to be had
     */
    void charge(String key, String customer, BigDecimal amount) throws PaymentDeclined;

    /** A bank that trusts everybody up to 5,000. */
    static Payments trusting() {
        BigDecimal limit = new BigDecimal("5000");
        return (key, customer, amount) -> {
            if (amount.compareTo(limit) > 0) {
                throw new PaymentDeclined(amount + " is more than " + customer + " has");
            }
        };
    }
}
