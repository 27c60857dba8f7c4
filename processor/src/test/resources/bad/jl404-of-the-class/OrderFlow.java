package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow(value = "order", timeout = "30m")
@Placement(primary = AWS, backup = ALIYUN)
@Retry(maxAttempts = 5, delay = "1m", maxDelay = "5m")
// error: 1 [JL199] retrying a step (@Retry) is not in this release
//    fix: remove it: an exception then makes the step fail for good at once
// error: 1 [JL404] 5 attempts × 10m + delays of 12m = 1h 2m exceed the workflow's timeout of 30m
//    fix: fewer attempts, a shorter timeout of the step, a longer one of the workflow, or @SuppressWarnings("JL404")
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    /** The longest speaks for all. */
    @Step(timeout = "1m")
    @On(cloud = ALIYUN, timeout = "10m")
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    /** Replaces the class's. */
    @Step(timeout = "15m")
    @Retry(maxAttempts = 1)
    // error: 5 [JL199] retrying a step (@Retry) is not in this release
    //    fix: remove it: an exception then makes the step fail for good at once
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
