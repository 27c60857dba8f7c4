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
    @Next("log")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public void log(Order order) {}

    @Step
    public Receipt ship(Receipt receipt) {
    // error: 33 [JL209] "log" (L28) returns nothing, so "ship" cannot take Receipt from it
    //    fix: let "log" return Receipt, or remove the parameter
        return receipt;
    }
}
