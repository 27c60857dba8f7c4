package dev.jointlambda.samples.order;

/** The customer does not pay. */
public class PaymentDeclined extends Exception {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public PaymentDeclined(String why) {
        super(why);
    }
}
