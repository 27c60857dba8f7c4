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
    @Next("ship")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Receipt ship(Optional<Order> order, StepFailure failure) {
    // error: 41 [JL199] parameter "order" of "ship" is an Optional, and Optional parameters are not in this release
    //    fix: take the value itself; in this release every step that leads here always runs
    // error: 60 [JL199] parameter "failure" of "ship" is a StepFailure, and steps that run after a failure (@Catch) are not in this release
    //    fix: remove the parameter: a step that fails ends the execution
        return new Receipt("");
    }
}
