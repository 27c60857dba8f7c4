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

    @Step(timeout = "10m")
    @Retry(maxAttempts = 1500, delay = "30s", backoff = 1)
    // error: 5 [JL199] retrying a step (@Retry) is not in this release
    //    fix: remove it: an exception then makes the step fail for good at once
    // error: 5 [JL404] 1500 attempts × 10m + delays of 12h 30m = 10d 23h exceed the workflow's timeout of 7d
    //    fix: fewer attempts, a shorter timeout of the step, a longer one of the workflow, or @SuppressWarnings("JL404")
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step(timeout = "10m")
    @Retry(maxAttempts = 1500)
    // error: 5 [JL199] retrying a step (@Retry) is not in this release
    //    fix: remove it: an exception then makes the step fail for good at once
    @SuppressWarnings("JL404")
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    @Step(timeout = "10m")
    @Retry(maxAttempts = 5)
    // error: 5 [JL199] retrying a step (@Retry) is not in this release
    //    fix: remove it: an exception then makes the step fail for good at once
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
