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
    @Next("charge")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public void charge(Order order) {}

    @Step
    public void charge(Order order, @Input Request request) {}
    // error: 17 [JL106] step methods cannot be overloaded: charge(Order) and charge(Order, Request)
    //    fix: rename one, or give it a name of its own: @Step("charge2")
}
