package dev.jointlambda.processor;

/** What the walk over a payload type came to. */
sealed interface PayloadUse {
    /** It has a codec. */
    record Known(CodecName codec) implements PayloadUse {}

    /** It cannot travel. */
    record Refused(PayloadFinding finding) implements PayloadUse {}

    /** It, or a type in it, is not there: perhaps another processor writes it in this round. */
    record Missing(String type) implements PayloadUse {}
}
