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
    @Next({"reserve", "reserve"})
    // error: 23 [JL107] the edge validate → reserve is listed twice
    //    fix: remove one
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Stock reserve(Order order) {
        return new Stock(1);
    }
}
