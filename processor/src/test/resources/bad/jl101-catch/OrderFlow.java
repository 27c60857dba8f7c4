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
    @Catch(next = "apologize")
    // error: 19 [JL101] there is no step "apologize" in OrderFlow. Did you mean "apologise"?
    //    steps: validate, apologise
    public void validate(Request request) {}

    @Step
    public void apologise() {}
}
