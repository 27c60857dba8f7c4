// options[javac]: -sourcepath src/test/resources/bad/jl703-a-step-is-gone
package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error[javac]: 8 [JL703] step "payment" was renamed or removed; executions of version 1 in flight at deployment would stop there
//    fix: keep @Step("payment") as its name, or raise @Workflow(version = 2)
// error[javac]: 8 [JL703] step "dispach" was renamed or removed, perhaps to "dispatch"; executions of version 1 in flight at deployment would stop there
//    fix: keep @Step("dispach") as its name, or raise @Workflow(version = 2)
// error[javac]: 8 [JL703] step "notifyCustomer" was renamed or removed; executions of version 1 in flight at deployment would stop there
//    fix: keep @Step("notifyCustomer") as its name, or raise @Workflow(version = 2)
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("pay")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("dispatch")
    public Order pay(Order order) {
        return order;
    }

    @Step
    public Receipt dispatch(Order order) {
        return new Receipt(order.id());
    }
}
