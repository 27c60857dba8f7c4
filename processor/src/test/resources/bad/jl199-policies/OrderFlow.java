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

    @Step(effect = Effect.PURE)
    // error: 26 [JL199] effect = PURE is not in this release
    //    fix: remove it: the result is the same
    @Retry
    // error: 5 [JL199] retrying a step (@Retry) is not in this release
    //    fix: remove it: an exception then makes the step fail for good at once
    @Next(forEach = "price", maxConcurrency = 20)
    public List<Order> validate(Request request) {
        return List.of();
    }

    @Step(effect = Effect.AT_MOST_ONCE)
    // error: 26 [JL199] effect = AT_MOST_ONCE is not in this release
    //    fix: remove it, and let idempotencyKey() of a StepContext parameter tell repeated calls
    @Next("ship")
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Compensate("price")
    // error: 17 [JL199] undoing steps (@Compensate) is not in this release
    //    fix: remove it; @Catch can lead to a step that undoes "price"
    public void release(Order order, Stock stock) {}

    @Step
    public Receipt ship(List<Stock> stock) {
        return new Receipt("1");
    }
}
