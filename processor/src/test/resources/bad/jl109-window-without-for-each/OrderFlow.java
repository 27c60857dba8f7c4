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

    @Step
    @Next(value = "ship", maxConcurrency = 5)
    // error: 44 [JL109] maxConcurrency is for forEach; here is value
    //    fix: remove it: each of these steps runs once
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
