package com.acme.shop;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

@Workflow("single")
@Placement(primary = AWS)
public class SingleFlow {
    @Step
    @Next("report")
    public void tidy() {}

    @Step
    public void report(StepContext step) throws Exception {
        throw new Exception(step.executionId());
    }
}
