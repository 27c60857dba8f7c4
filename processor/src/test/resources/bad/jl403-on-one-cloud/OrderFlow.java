package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step(timeout = "20m")
    @On(cloud = AWS, timeout = "16m")
    // error: 32 [JL403] timeout 16m is beyond AWS Lambda's limit of 15m, and "validate" runs there
    //    fix: at most 15m, or @Placement(primary = ALIYUN) without a backup
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    /** What AWS Lambda does not allow is not what it is asked for there. */
    @Step(timeout = "20m")
    @On(cloud = AWS, timeout = "15m")
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    @Step
    @On(cloud = ALIYUN, timeout = "2d")
    // error: 35 [JL403] timeout 2d is beyond Function Compute's limit of 1d, and "ship" may run there (backup)
    //    fix: at most 1d
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
