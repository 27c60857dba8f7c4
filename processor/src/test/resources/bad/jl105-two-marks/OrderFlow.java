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
    @Start
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Start
    // error: 5 [JL105] two steps are marked @Start: validate (L23) and importBatch (L32)
    //    fix: keep one
    @Next("ship")
    public Stock importBatch(Request request) {
        return new Stock(1);
    }

    @Step
    public Receipt ship(Order order, Stock stock) {
        return new Receipt(order.id());
    }
}
