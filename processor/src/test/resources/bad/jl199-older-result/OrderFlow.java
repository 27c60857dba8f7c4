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
    @Next("reserve")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    public Receipt ship(Stock stock, @From("validate") Order order) {
    // error: 44 [JL199] reading an older result is not in this release: "validate" does not lead to "ship" directly
    //    fix: let "reserve" pass on what is needed
        return new Receipt(order.id());
    }
}
