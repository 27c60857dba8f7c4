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
    @Next(oneOf = {"charge", "log"})
    // error: 30 [JL206] Accept would go to both "charge" and "log"
    //    fix: make their parameter types disjoint
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    public void charge(Accept accept) {}

    @Step
    public void log(Decision any) {}
}
