package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Three steps in a row that do nothing: on AWS, on Aliyun, on AWS, each with the other cloud as backup. */
@Workflow("failover-chain")
@Placement(primary = AWS, backup = ALIYUN)
public class FailoverChain {
    /** Begins. */
    @Step
    @Next("second")
    public Parcel first(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Forwards, on the other cloud. */
    @Step
    @Next("last")
    @Placement(primary = ALIYUN, backup = AWS)
    public Parcel second(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Ends. */
    @Step
    public Parcel last(Parcel parcel) {
        return parcel.forwarded();
    }
}
