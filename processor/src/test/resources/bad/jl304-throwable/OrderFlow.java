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
    public Order validate(Request request) throws Throwable {
    // error: 18 [JL304] "validate" declares "throws Throwable", but an Error is never retried or handled
    //    fix: declare Exception instead
        return new Order(request.id());
    }
}
