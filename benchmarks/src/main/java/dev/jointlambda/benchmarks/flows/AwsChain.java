package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Five steps in a row on AWS, with Aliyun as backup. */
@Workflow("aws-chain")
@Placement(primary = AWS, backup = ALIYUN)
public class AwsChain {
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
