package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("the-whole-of-the-order-fulfilment-for-everyone")
// error: 11 [JL601] function name "<prefix>-the-whole-of-the-order-fulfilment-for-everyone-sweeper" has 71 characters, 16 kept for the prefix (-Ajl.prefix=... tells the real one); Lambda and Function Compute allow 64
//    fix: a shorter @Workflow("...")
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    public Order validate(Request request) {
        return new Order(request.id());
    }
}
