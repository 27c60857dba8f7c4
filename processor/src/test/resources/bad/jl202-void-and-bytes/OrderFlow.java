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
    @Next({"list", "read"})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next(forEach = "price")
    // error: 21 [JL202] forEach needs a step that returns a List, Set, Collection or array; "list" returns nothing
    //    fix: return a List, or write @Next("price")
    public void list(Order order) {}

    @Step
    public void price(Order order) {}

    @Step
    @Next(forEach = "part")
    // error: 21 [JL202] forEach needs a step that returns a List, Set, Collection or array; "read" returns byte[]
    //    fix: return a List, or write @Next("part")
    public byte[] read(Order order) {
        return new byte[0];
    }

    @Step
    public void part(Byte one) {}
}
