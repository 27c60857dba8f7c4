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

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next(oneOf = {"accept", "refuse"})
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    @Next({"reserve", "charge"})
    public Order accept(Accept accept) {
        return new Order(accept.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("ship")
    public Receipt charge(Order order) {
        return new Receipt(order.id());
    }

    @Step
    @Next("ship")
    public void refuse(Decline decline) {}

    @Step
    public void ship(Optional<Stock> stock, Optional<Receipt> receipt) {}
    // error: 63 [JL122] "refuse" leads to "ship" without a value, and could stand in for "reserve" or for "charge", which run together otherwise
    //    fix: let "refuse" lead to "ship" through two void steps, one for each
}
