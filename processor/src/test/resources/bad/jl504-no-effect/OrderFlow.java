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
    @Placement(primary = AWS)
    @On(cloud = ALIYUN, memoryMb = 1024)
    // error: 17 [JL504] override for ALIYUN, but "validate" never runs there: it is placed on AWS
    //    fix: remove it, or add backup = ALIYUN to the @Placement of "validate"
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @On(cloud = ALIYUN, memoryMb = 1024)
    @On(cloud = ALIYUN, timeout = "2m")
    // error: 17 [JL504] "pack" has two overrides for ALIYUN
    //    fix: put them into one @On
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    @Step
    @On(cloud = AWS)
    // error: 5 [JL504] @On(cloud = AWS) sets nothing for "ship"
    //    fix: set memoryMb, cpu or timeout, or remove it
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
