package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public void ship(@Input @From("validate") Order order, @From("validate") StepContext step) {}
    // error: 53 [JL122] parameter "order" of "ship" has both @Input and @From
    //    fix: keep the one that is meant
    // error: 90 [JL122] parameter "step" of "ship" is a StepContext, which the runtime provides
    //    fix: remove @From
}
