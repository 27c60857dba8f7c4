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

    @Start
    @Step
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }

    @Step
    @Next("audit2")
    public Order audit(Request request) {
    // error: 18 [JL103] step "audit" can never run: no step leads to it and it is not the start
    //    fix: add "audit" to a @Next, mark it @Start, or remove @Step
        return new Order(request.id());
    }

    @Step
    public void audit2(Order order) {}
}
