package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", version = 0)
// error: 38 [JL603] the version of a workflow counts from 1; here it is 0
//    fix: version = 1, and one more each time the graph changes
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    public Order validate(Request request) {
        return new Order(request.id());
    }
}
