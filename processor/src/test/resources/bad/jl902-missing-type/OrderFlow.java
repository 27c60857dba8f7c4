package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
// error: 8 [JL902] OrderFlow was not checked: the compiler does not know Lost
//    fix: mend what the compiler says about that; the workflow is then checked
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Next("shipp")
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public Lost ship(Order order) {
    // error: 12 cannot find symbol
        return null;
    }
}
