package com.example.classpath;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("parcel")
@Placement(primary = AWS)
public class ParcelFlow {
    @Step
    @Next("weigh")
    public String wrap(String what) {
        return "a parcel of " + what;
    }

    @Step
    public int weigh(String parcel) {
        return parcel.length();
    }
}
