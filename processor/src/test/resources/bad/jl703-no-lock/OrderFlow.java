// options[javac]: -sourcepath src/test/resources/bad/jl703-no-lock
package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error[javac]: 8 [JL703] order.jl.lock is not the lock of the workflow "order"
//    fix: copy the one that the compiler writes beside the classes, META-INF/jointlambda/<class>.lock
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
