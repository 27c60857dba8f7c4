package dev.jointlambda.processor;

/** Ends the walk over a payload type; never leaves {@link PayloadTypes}. */
final class PayloadRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PayloadUse use;

    private PayloadRefusal(PayloadUse use) {
        super(use.toString(), null, false, false);
        this.use = use;
    }

    static PayloadRefusal of(PayloadFinding finding) {
        return new PayloadRefusal(new PayloadUse.Refused(finding));
    }

    static PayloadRefusal missing(String type) {
        return new PayloadRefusal(new PayloadUse.Missing(type));
    }

    PayloadUse use() {
        return use;
    }
}
