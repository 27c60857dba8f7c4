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
    @Next({"reserve", "decide"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next(oneOf = {"charge", "refuse"})
    public Decision decide(Order order) {
        return new Accept(order.id());
    }

    @Step
    @Next("ship")
    public Stock charge(Accept accept) {
        return new Stock(2);
    }

    @Step
    public void refuse(Decline decline) {}

    @Step
    public void ship(Stock stock) {}
    // error: 28 [JL120] "ship" is reached by "reserve" (L34) and "charge" (L46), which both run when "decide" chooses "charge", but has one parameter for them; it would run twice
    //    fix: take both: ship(@From("reserve") Stock reserve, @From("charge") Stock charge)
}
