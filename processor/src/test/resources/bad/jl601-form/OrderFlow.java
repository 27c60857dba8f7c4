package demo;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("my order")
// error: 11 [JL601] "my order" is no workflow name: it takes letters, digits, _ and -, a letter first, because it becomes part of a function's name
//    fix: @Workflow("my_order")
@Placement(primary = AWS)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step("3dsCheck")
    // error: 11 [JL601] "3dsCheck": Function Compute names cannot start with a digit
    //    fix: @Step("s_3dsCheck")
    @Next({"my-step", "größe"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step("my-step")
    // error: 11 [JL601] "my-step" is no step name: it takes letters, digits and _, a letter first, because it becomes part of a function's name
    //    fix: @Step("my_step")
    public void a(Order order) {}

    @Step
    public void größe(Order order) {}
    // error: 17 [JL601] "größe" is no step name: it takes letters, digits and _, a letter first, because it becomes part of a function's name
    //    fix: @Step("gr_e")
}
