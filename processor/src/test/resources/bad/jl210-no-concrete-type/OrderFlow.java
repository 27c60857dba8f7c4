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
    public Map<String, ?> validate(Request request) {
    // error: 27 [JL210] Map<String, ?> cannot be restored from JSON in the next function.
    //    fix: name the concrete type instead of the wildcard
        return Map.of();
    }

    @Step
    public Receipt ship(Map<String, ?> order) {
        return new Receipt("");
    }
}
