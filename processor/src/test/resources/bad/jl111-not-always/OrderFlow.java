package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", result = "charge")
// error: 37 [JL111] "charge" does not always run (not when "decide" chooses "refuse"), so its result cannot be the workflow's
//    fix: name an end that always runs, or let each of the ends that exclude each other return a result and name none
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
    @Next(oneOf = {"charge", "refuse"})
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    public Receipt charge(Accept accept) {
        return new Receipt(accept.id());
    }

    @Step
    public Receipt refuse(Decline decline) {
        return new Receipt(decline.why());
    }
}
