package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = AWS)
// error: 36 [JL501] the backup cloud equals the primary (AWS): failing over to the cloud that just failed protects nothing
//    fix: backup = ALIYUN, or no backup
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
    @Placement(primary = ALIYUN, backup = {AWS, AWS})
    // error: 49 [JL501] a step has at most one backup cloud
    //    fix: keep one
    public Receipt ship(Order order) {
        return new Receipt(order.id());
    }
}
