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
    @Next({"a", "b", "c", "d"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    private void a(Order order) {}
    // error: 18 [JL301] the step method a() must not be private: the generated entry point calls it
    //    fix: remove "private"

    @Step
    public <T> T d(Order order) {
    // error: 18 [JL301] the step method d() must not be generic: the generated entry point calls it
    //    fix: name concrete types instead of type parameters
        return null;
    }

    @Step
    public static void b(Order order) {}
    // error: 24 [JL301] the step method b() must not be static: the generated entry point calls it
    //    fix: remove "static"

    @Step
    private static <T extends Record> void c(T order) {}
    // error: 44 [JL301] the step method c() must not be private, static and generic: the generated entry point calls it
    //    fix: remove "private", remove "static" and name concrete types instead of type parameters
}
