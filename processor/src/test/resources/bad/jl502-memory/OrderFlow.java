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

    @Step(memoryMb = 1000)
    // error: 22 [JL502] memory 1000 MB: Function Compute accepts 128–32768 in steps of 64. Nearest: 960 or 1024
    //    fix: memoryMb = 960 or 1024
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step(memoryMb = 64)
    // error: 22 [JL502] memory 64 MB: AWS Lambda accepts 128–10240, Function Compute accepts 128–32768 in steps of 64. Nearest: 128
    //    fix: memoryMb = 128
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
