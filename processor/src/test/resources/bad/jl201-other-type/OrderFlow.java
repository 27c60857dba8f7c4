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
    @Next({"reserve", "records", "count"})
    public Request validate(Request request) {
        return request;
    }

    @Step
    public void reserve(Order order) {}
    // error: 31 [JL201] "reserve" expects Order, but "validate" (L22), which leads to it, returns Request
    //    fix: change one of the types, or insert a step Request → Order

    @Step
    @Next("later")
    public List<Order> records(Request request) {
        return List.of();
    }

    @Step
    public void later(List<Record> records) {}
    // error: 36 [JL201] "later" expects List<Record>, but "records" (L33), which leads to it, returns List<Order>
    //    fix: List<? extends Record>

    @Step
    @Next("widen")
    public int count(Request request) {
        return 1;
    }

    @Step
    public void widen(long number, @Input Order order) {}
    // error: 49 [JL201] "widen" expects Order as the execution's input, but the start, "validate" (L22), takes Request
    //    fix: write @Input Request order
    // error: 28 [JL201] "widen" expects long, but "count" (L44), which leads to it, returns int
    //    fix: change one of the types, or insert a step int → long
}
