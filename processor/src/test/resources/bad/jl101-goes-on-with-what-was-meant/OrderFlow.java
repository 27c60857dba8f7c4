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
    @Next("reserv")
    // error: 11 [JL101] there is no step "reserv" in OrderFlow. Did you mean "reserve"?
    //    steps: validate, reserve
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Stock reserve(Receipt receipt) {
    // error: 34 [JL201] "reserve" expects Receipt, but "validate" (L24), which leads to it, returns Order
    //    fix: change one of the types, or insert a step Order → Receipt
        return new Stock(1);
    }
}
