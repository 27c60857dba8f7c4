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
    @Next("poll")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("poll")
    // error: 11 [JL108] "poll" leads to itself. Workflows are acyclic
    //    fix: remove this edge; what must be repeated is repeated inside the method
    public Order poll(Order order) {
        return order;
    }
}
