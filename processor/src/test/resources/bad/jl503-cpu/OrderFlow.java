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
    @On(cloud = ALIYUN, memoryMb = 1024, cpu = 0.1)
    // error: 48 [JL503] 0.1 vCPU with 1024 MB: Function Compute wants 1 to 4 GB per vCPU
    //    fix: cpu 0.25–1 in steps of 0.05
    @Next("pack")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @On(cloud = AWS, cpu = 1)
    // error: 28 [JL503] cpu cannot be set on AWS Lambda: what a function gets there follows from its memory
    //    fix: remove it, and set memoryMb instead
    @Next("wrap")
    public Order pack(Order order) {
        return order;
    }

    @Step
    @On(cloud = ALIYUN, cpu = 0.33)
    // error: 31 [JL503] 0.33 vCPU with 512 MB: Function Compute offers vCPUs in steps of 0.05
    //    fix: cpu 0.15–0.5 in steps of 0.05
    @Next("weigh")
    public Order wrap(Order order) {
        return order;
    }

    @Step(memoryMb = 10240)
    @On(cloud = ALIYUN, cpu = 17)
    // error: 31 [JL503] 17 vCPU with 10240 MB: Function Compute offers 0.05 to 16 vCPUs
    //    fix: cpu 2.5–10 in steps of 0.05
    @Next("sign")
    public Order weigh(Order order) {
        return order;
    }

    @Step(memoryMb = 128)
    @On(cloud = ALIYUN, cpu = 0.1)
    @Next("ship")
    public Order sign(Order order) {
        return order;
    }

    @Step(memoryMb = 128)
    @On(cloud = ALIYUN, cpu = 0.15)
    // error: 31 [JL503] 0.15 vCPU with 128 MB: Function Compute wants 1 to 4 GB per vCPU
    //    fix: cpu 0.05–0.1 in steps of 0.05
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
