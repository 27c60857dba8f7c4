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
    @Next({"email", "archive", "log"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt email(Order order) {
        return new Receipt(order.id());
    }

    @Step
    public Order archive(Order order) {
    // error: 18 [JL111] "email" (L27) and "archive" (L32) both end the workflow in the same run, so its result is ambiguous
    //    fix: let both lead to a last step, or name it: @Workflow(result = "email")
        return order;
    }

    @Step
    public void log(Order order) {}
}
