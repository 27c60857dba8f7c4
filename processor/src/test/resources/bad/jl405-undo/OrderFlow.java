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
    @Next("charge")
    public Stock reserve(Request request, StepContext step) {
        return new Stock(1);
    }

    @Step
    @Next("pack")
    public Order charge(Stock stock, @Input Request request) {
        return new Order("1");
    }

    @Step
    @Next("ship")
    public Order pack(Order order) {
        return order;
    }

    @Step
    @Compensate("pack")
    // error: 17 [JL405] ship() is a step, and so it cannot be the undo of one
    //    fix: remove @Compensate, or @Step
    public void ship(Order order) {}

    @Compensate("reserv")
    // error: 17 [JL405] there is no step "reserv" in OrderFlow. Did you mean "reserve"?
    //    steps: reserve, charge, pack, ship
    public void release(Request in, Stock out, StepFailure why, StepContext step) {}

    @Compensate("helper")
    // error: 17 [JL405] "helper" is a method of OrderFlow (L55) but not a step
    //    fix: add @Step to it
    public void unknown() {}

    public void helper() {}

    @Compensate("reserve")
    public void letGo(Stock stock) {}

    @Compensate("reserve")
    // error: 17 [JL405] "reserve" has two undos: letGo() (L58) and letGoAgain() (L63)
    //    fix: put them into one method
    public void letGoAgain(Stock stock) {}

    @Compensate("charge")
    // error: 17 [JL405] the compensation refund(Receipt) cannot be fed: "charge" has the inputs Stock and Request and the output Order, and no Receipt
    //    fix: take what "charge" took or returned, a StepFailure or a StepContext
    public Receipt refund(Receipt receipt) {
    // error: 20 [JL405] refund() undoes "charge" and must return nothing; it returns Receipt
    //    fix: make it void
        return receipt;
    }

    @Compensate("pack")
    // error: 17 [JL405] the compensation unpack(Order) is not clear: "pack" has the input Order and the output Order, and parameter "order" could be more than one of them
    //    fix: mark what it returned: @From("pack") Order order
    public void unpack(Order order) {}
}
