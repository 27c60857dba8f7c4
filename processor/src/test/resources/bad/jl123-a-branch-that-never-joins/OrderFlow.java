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
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    public Receipt ship(Stock stock, Receipt receipt) {
    // error: 20 [JL123] "ship" may wait forever: it needs both "reserve" and "charge", but when "decide" chooses "refuse", "charge" never reaches "ship"
    //    fix: let every branch of "decide" lead to "ship" (a void step will do), or move "reserve" behind the choice
        return receipt;
    }

    @Step
    public void refuse(Decline decline) {}
}
