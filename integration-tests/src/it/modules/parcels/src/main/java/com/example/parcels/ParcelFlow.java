package com.example.parcels;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import com.example.domain.Parcel;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("parcel")
@Placement(primary = ALIYUN, backup = AWS)
public class ParcelFlow {
    @Step
    @Next("weigh")
    public Parcel wrap(String what) {
        return new Parcel(what, what.length());
    }

    @Step
    public int weigh(Parcel parcel) {
        return parcel.grams();
    }
}
