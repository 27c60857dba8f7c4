package dev.jointlambda.runtime;

/** Why an event was dropped: answered as handled, because delivering it again would change nothing. */
public enum Dropped {
    /** There is nothing in it. A known client bug sends such events beside the real one. */
    EMPTY,
    /** Its signature is missing or wrong. */
    FORGED,
    /** It is signed as it should be, or needs no signature, but is no event of this system. */
    MALFORMED,
    /** It is older than any delivery that is still wanted. */
    EXPIRED
}
