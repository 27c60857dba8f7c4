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

    @Step
    @Next("Sweeper")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step("Sweeper")
    // error: 11 [JL602] no step can be named "Sweeper": that is the workflow's own timer function
    //    fix: give it another name, such as @Step("sweep")
    public void sweep(Order order) {}
}
