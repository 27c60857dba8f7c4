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
    @Next("price")
    public Order validate(Order order) {
        return order;
    }

    @Step
    @Next("validate")
    // error: 11 [JL102] these steps form a loop: validate (L22) → price (L30) → validate. Workflows are acyclic
    //    fix: remove the edge price → validate here; what must be repeated is repeated inside one step's method
    public Order price(Order order) {
        return order;
    }
}
