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
    @Next({"reserve", "charge"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("ship")
    public Receipt charge(Order order) {
        return new Receipt(order.id());
    }

    @Step
    @Next("notify")
    public Receipt ship(Receipt receipt) {
    // error: 20 [JL121] "ship" joins "reserve" and "charge" but ignores what "reserve" returns (Stock)
    //    fix: add a parameter of type Stock, or make reserve() void
        return receipt;
    }

    @Step
    public void notify(StepContext step) {}
    // error: 17 [JL121] "notify" follows "ship" but ignores what "ship" returns (Receipt)
    //    fix: add a parameter of type Receipt, or make ship() void
}
