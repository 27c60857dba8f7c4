package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Three steps in a row on AWS, with Aliyun as backup. */
@Workflow("short-chain")
@Placement(primary = AWS, backup = ALIYUN)
public class ShortChain {
    /** Begins. */
    @Step
    @Next("second")
    public Parcel first(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Forwards. */
    @Step
    @Next("last")
    public Parcel second(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Ends. */
    @Step
    public Parcel last(Parcel parcel) {
        return parcel.forwarded();
    }
}
