package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL112] the ends "charge" (Receipt) and "refuse" (Stock) exclude each other but have no common payload type
//    fix: let both return one type or a sealed one, such as sealed interface Outcome permits Receipt, Stock {}
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    public sealed interface Decision {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next(oneOf = {"charge", "refuse"})
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    public Stock refuse(Decline decline) {
        return new Stock(1);
    }
}
