package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow(value = "order", timeout = "1.5 hours")
// error: 38 [JL402] "1.5 hours" is not a duration
//    fix: "90m": a whole number above 0 and a unit (ms s m h d)
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step(timeout = "5 mins")
    // error: 21 [JL402] "5 mins" is not a duration
    //    fix: "5m": a whole number above 0 and a unit (ms s m h d)
    @Next({"a", "b", "c"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step(timeout = "soon")
    // error: 21 [JL402] "soon" is not a duration
    //    fix: a whole number above 0 and a unit (ms s m h d), such as "5m"
    public void a(Order order) {}

    @Step(timeout = "PT1M30S")
    // error: 21 [JL402] "PT1M30S" is not a duration
    //    fix: "90s": a whole number above 0 and a unit (ms s m h d)
    public void b(Order order) {}

    @Step(timeout = "0s")
    // error: 21 [JL402] "0s" is not a duration
    //    fix: a whole number above 0 and a unit (ms s m h d), such as "5m"
    public void c(Order order) {}
}
