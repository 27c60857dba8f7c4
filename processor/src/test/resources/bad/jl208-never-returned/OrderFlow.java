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
    @Next(oneOf = {"charge", "refuse", "log"})
    // error: 30 [JL208] "refuse" takes Receipt, which "decide" never returns (Accept, Decline)
    //    fix: let "refuse" take Accept or Decline, or take it out of oneOf
    // error: 40 [JL208] "log" takes nothing that "decide" returns (Accept, Decline)
    //    fix: let "log" take Accept or Decline, or take it out of oneOf
    public Decision decide(Request request) {
        return new Accept(request.id());
    }

    @Step
    public void charge(Accept accept) {}

    @Step
    public void refuse(Receipt receipt) {}

    @Step
    public void log() {}
}
