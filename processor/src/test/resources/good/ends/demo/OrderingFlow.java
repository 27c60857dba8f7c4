package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Steps that only order: nothing flows along their edges, and nothing comes of it. */
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
    public int lone() {
        return 7;
    }

    @Step
    @On(cloud = ALIYUN, memoryMb = 2048, cpu = 1)
    public void go(int lone, StepContext step) {}
}
