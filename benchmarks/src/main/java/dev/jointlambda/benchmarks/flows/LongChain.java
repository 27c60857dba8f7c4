package dev.jointlambda.benchmarks.flows;

import dev.jointlambda.Next;
import dev.jointlambda.Step;

/** Five steps in a row, wherever they are placed. */
public abstract class LongChain {
    /** Begins. */
    @Step
    @Next("second")
    public Parcel first(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Forwards. */
    @Step
    @Next("third")
    public Parcel second(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Forwards. */
    @Step
    @Next("fourth")
    public Parcel third(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Forwards. */
    @Step
    @Next("last")
    public Parcel fourth(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Ends. */
    @Step
    public Parcel last(Parcel parcel) {
        return parcel.forwarded();
    }
}
