package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL105] OrderFlow has two possible starts: validate (L24) and importBatch (L30)
//    fix: mark one with @Start, or let it lead to the other
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock importBatch(Request request) {
        return new Stock(1);
    }

    @Step
    public Receipt ship(Order order, Stock stock) {
        return new Receipt(order.id());
    }
}
