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
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Next("validate")
    // error: 5 [JL303] @Next without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Next
    @Start
    // error: 5 [JL303] @Start without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Start
    @Placement(primary = ALIYUN)
    // error: 5 [JL303] @Placement without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Placement
    public void helper(@Input Request request, @From("validate") Order order) {}
    // error: 24 [JL303] @Input without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Input
    // error: 54 [JL303] @From without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @From
}
