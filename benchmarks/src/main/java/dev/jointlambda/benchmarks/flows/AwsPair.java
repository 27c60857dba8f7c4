package dev.jointlambda.benchmarks.flows;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Two steps in a row on AWS, without a backup. */
@Workflow("aws-pair")
@Placement(primary = AWS)
public class AwsPair {
    /** Begins. */
    @Step
    @Next("last")
    public Parcel first(Parcel parcel) {
        return parcel.forwarded();
    }

    /** Ends. */
    @Step
    public Parcel last(Parcel parcel) {
        return parcel;
    }
}
