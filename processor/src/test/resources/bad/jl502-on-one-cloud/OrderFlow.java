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

    @Step(memoryMb = 1000)
    @On(cloud = ALIYUN, memoryMb = 1024)
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @On(cloud = AWS, memoryMb = 20480)
    // error: 33 [JL502] memory 20480 MB: AWS Lambda accepts 128–10240. Nearest: 10240
    //    fix: memoryMb = 10240
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    @Step
    @On(cloud = ALIYUN, memoryMb = 100)
    // error: 36 [JL502] memory 100 MB: Function Compute accepts 128–32768 in steps of 64. Nearest: 128
    //    fix: memoryMb = 128
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
