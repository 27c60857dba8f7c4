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
    @Next({"charge", "reserve"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Catch(value = IllegalStateException.class, next = "apologise")
    public Receipt charge(Order order, @From("reserve") Optional<Stock> stock) {
    // error: 46 [JL124] "charge" reads the result of "reserve", which may run at the same time; whether it is there would be a matter of luck
    //    fix: let "reserve" lead to "charge", or to a step before it
        return new Receipt(order.id());
    }

    @Step
    public Receipt apologise(StepFailure why, @From("charge") Receipt receipt) {
    // error: 53 [JL124] "apologise" reads the result of "charge", which has failed whenever "apologise" runs; a failed step has no result
    //    fix: take the StepFailure, or read one that runs before: validate
        return receipt;
    }

    @Step
    public Stock reserve(Order order) {
    // error: 18 [JL111] "charge" (L28) and "reserve" (L42) both end the workflow in the same run, so its result is ambiguous
    //    fix: let both lead to a last step, or name it: @Workflow(result = "charge")
        return new Stock(1);
    }
}
