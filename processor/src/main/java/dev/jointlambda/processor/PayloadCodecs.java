package dev.jointlambda.processor;

/** The codecs of types that were found able to travel. */
final class PayloadCodecs {
    private final PayloadTypes payloads;

    PayloadCodecs(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    /** A type's codec; of nothing and of a failure, the runtime's own. */
    CodecName of(TypeRef type) {
        if (type.isVoid()) {
            return StepPlan.NOTHING;
        } else if (type.role() == TypeRef.Role.FAILURE) {
            return StepPlan.FAILURE;
        }
        PayloadUse use = payloads.see(MirrorType.mirror(type));
        if (use instanceof PayloadUse.Known known) {
            return known.codec();
        }
        throw new IllegalStateException("no codec for " + type + ": " + use);
    }
}
