package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Retry(delay = "1 second", maxDelay = "PT1M")
    // error: 20 [JL402] "1 second" is not a duration
    //    fix: "1s": a whole number above 0 and a unit (ms s m h d)
    // error: 43 [JL402] "PT1M" is not a duration
    //    fix: "1m": a whole number above 0 and a unit (ms s m h d)
    @On(cloud = AWS, timeout = "5 mins")
    // error: 32 [JL402] "5 mins" is not a duration
    //    fix: "5m": a whole number above 0 and a unit (ms s m h d)
    public Order validate(Request request) {
        return new Order(request.id());
    }
}
