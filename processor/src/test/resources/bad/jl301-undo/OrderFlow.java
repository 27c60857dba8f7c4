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

    @Compensate("validate")
    private void undo(Request request) {}
    // error: 18 [JL301] the undo undo() must not be private: the generated entry point calls it
    //    fix: remove "private"
}
