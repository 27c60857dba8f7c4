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
    @Next({"charge", "CHARGE"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step("charge")
    public void first(Order order) {}

    @Step("charge")
    // error: 11 [JL106] two steps are named "charge" (L27 and L32)
    //    fix: rename one
    public void second(Order order) {}

    @Step("CHARGE")
    // error: 11 [JL106] two steps are named alike, "charge" and "CHARGE" (L27 and L37): names must differ in more than case
    //    fix: rename one
    public void third(Order order) {}
}
