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
    @Next({"left", "right"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("merge")
    public Stock left(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("merge")
    public Stock right(Order order) {
        return new Stock(2);
    }

    @Step
    @Next("pair")
    public Receipt merge(Stock a, Stock b) {
    // error: 32 [JL122] parameter "a" of "merge" could come from "left" or "right" (both return Stock)
    //    fix: write @From("left") Stock a
        return new Receipt("" + a.held() + b.held());
    }

    @Step
    public void pair(Receipt one, Receipt two) {}
    // error: 30 [JL122] the Receipt that "merge" returns fits the parameters "one" and "two" of "pair"
    //    fix: write @From("merge") before the one that takes it
}
