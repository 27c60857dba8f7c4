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
    @Next({"reserve", "charge"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(1);
    }

    @Step
    @Next("ship")
    @Catch(value = IllegalStateException.class, next = "apologise")
    public Receipt charge(Order order) {
        return new Receipt(order.id());
    }

    @Step
    @Next("ship")
    public void apologise(StepFailure why) {}

    @Step
    public Receipt ship(Stock stock, Receipt receipt) {
    // error: 20 [JL123] "ship" may wait forever for its Receipt from "charge": when "apologise" leads there instead, there is none
    //    fix: take Optional<Receipt> receipt: it is empty when "apologise" leads there
        return receipt;
    }
}
