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
    @Catch(next = "validate")
    // error: 19 [JL108] "validate" leads to itself after a failure. Workflows are acyclic
    //    fix: let a step of its own handle the failure
    public Order validate(Request request) {
        return new Order(request.id());
    }
}
