package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * A type that travels between functions.
 *
 * @param type the type, boxed
 * @param codec what writes and reads it
 */
record PayloadPlan(TypeName type, CodecName codec) {
    /** What a void method returns, and what starts a workflow without input. */
    static final PayloadPlan NOTHING =
            new PayloadPlan(ClassName.get(Void.class), new CodecName(EmitterTypes.JSON_CODECS, "NOTHING"));

    PayloadPlan {
        type = type.box();
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
