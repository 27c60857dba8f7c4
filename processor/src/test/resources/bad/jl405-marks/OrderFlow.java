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
    @Next("ship")
    public Order pack(Request request, @Input Request again) {
        return new Order("1");
    }

    @Compensate("pack")
    // error: 17 [JL405] the compensation unpack(Request) is not clear: "pack" has the inputs Request and Request and the output Order, and parameter "request" could be more than one of them
    //    fix: give the parameters of "pack" types of their own
    public void unpack(Request request) {}

    @Step
    @Next("sign")
    public Order ship(Order order) {
        return order;
    }

    @Compensate("ship")
    public void callBack(@From("pack") Order order) {}
    // error: 32 [JL405] in an undo @From marks what the step itself returned, and callBack() undoes "ship"
    //    fix: write @From("ship"), or remove it

    @Step
    public void sign(Order order) {}

    @Compensate("sign")
    public void unsign(@From("sign") Order order) {}
    // error: 30 [JL405] "sign" returns nothing, so unsign() cannot take Order from it
    //    fix: remove @From for what the step took, or remove the parameter
}
