package dev.jointlambda.processor;

import javax.lang.model.type.TypeMirror;

/** The codecs of types that were found able to travel. */
final class PayloadCodecs {
    private final PayloadTypes payloads;

    PayloadCodecs(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    /** A type's codec. */
    CodecName of(TypeMirror type) {
        PayloadUse use = payloads.see(type);
        if (use instanceof PayloadUse.Known known) {
            return known.codec();
        }
        throw new IllegalStateException("no codec for " + type + ": " + use);
    }
}
