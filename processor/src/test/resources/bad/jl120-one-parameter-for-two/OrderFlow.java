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
    public Receipt merge(Stock stock) {
    // error: 32 [JL120] "merge" is reached by "left" (L28) and "right" (L34), which both run, but has one parameter for them; it would run twice
    //    fix: take both: merge(@From("left") Stock left, @From("right") Stock right)
        return new Receipt("" + stock.held());
    }
}
