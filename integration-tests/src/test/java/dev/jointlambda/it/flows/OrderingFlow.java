package dev.jointlambda.it.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Steps that only order: nothing flows along their edges. */
@Workflow("ordering")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderingFlow {
    @Step
    @Next({"warm", "stock", "lone"})
    public void begin() {}

    @Step
    @Next("go")
    public void warm() {}

    @Step
    @Next("go")
    @Placement(primary = ALIYUN, backup = AWS)
    public void stock() {}

    @Step
    @Next("go")
    public Integer lone() {
        return 7;
    }

    @Step
    public String go(Integer lone) {
        return "gone after " + lone;
    }
}
