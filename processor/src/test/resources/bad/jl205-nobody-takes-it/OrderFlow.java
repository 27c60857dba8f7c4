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

    public sealed interface Rejected extends Decision {}

    public record Fraud(String why) implements Rejected {}

    public record NoFunds(long cents) implements Rejected {}

    public record Later(String when) implements Decision {}

    @Step
    @Next(oneOf = {"charge", "hold"})
    public Decision decide(Request request) {
    // error: 21 [JL205] "decide" can return Fraud and NoFunds, but no step in oneOf accepts them
    //    fix: add a step that takes Rejected, or one for each
        return new Accept(request.id());
    }

    @Step
    public void charge(Accept accept) {}

    @Step
    public void hold(Later later) {}
}
