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

    @Step(timeout = "20m")
    // error: 21 [JL403] timeout 20m is beyond AWS Lambda's limit of 15m, and "validate" runs there
    //    fix: at most 15m, or @Placement(primary = ALIYUN) without a backup
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step(timeout = "2d")
    // error: 21 [JL403] timeout 2d is beyond AWS Lambda's limit of 15m, and "ship" may run there (backup)
    //    fix: at most 15m
    @Placement(primary = ALIYUN, backup = AWS)
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
