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
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Retry
    // error: 5 [JL303] @Retry without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Retry
    @On(cloud = AWS, memoryMb = 1024)
    // error: 5 [JL303] @On without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @On
    @Catch(next = "validate")
    // error: 5 [JL303] @Catch without @Step has no effect on helper()
    //    fix: add @Step to helper(), or remove @Catch
    public void helper() {}

    @Compensate("validate")
    @Retry
    // error: 5 [JL303] @Retry without @Step has no effect on undo()
    //    fix: remove @Retry: an undo has no place in the graph, and runs as "validate" does
    @Next("validate")
    // error: 5 [JL303] @Next without @Step has no effect on undo()
    //    fix: remove @Next: an undo has no place in the graph, and runs as "validate" does
    public void undo(@Input Request request, @From("validate") Order order) {}
    // error: 22 [JL303] @Input without @Step has no effect on undo()
    //    fix: remove @Input: an undo has no place in the graph, and runs as "validate" does
}
