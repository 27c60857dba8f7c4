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
    @Next({"charge()", "this::reserve", "audit", "auditt", "payment", "nowhere", "", "payment()", "#audit"})
    // error: 12 [JL101] "charge()" is not a step name: write the bare method name "charge"
    // error: 24 [JL101] "this::reserve" is not a step name: write the bare method name "reserve"
    // error: 41 [JL101] "audit" is a method of OrderFlow (L53) but not a step
    //    fix: add @Step to it
    // error: 50 [JL101] there is no step "auditt" in OrderFlow. Did you mean the method "audit", which lacks @Step?
    //    steps: validate, charge, reserve, takePayment
    // error: 60 [JL101] there is no step "payment" in OrderFlow: the step of payment() (L51) is named "takePayment"
    //    fix: write "takePayment"
    // error: 71 [JL101] there is no step "nowhere" in OrderFlow
    //    steps: validate, charge, reserve, takePayment
    // error: 82 [JL101] there is no step "" in OrderFlow
    //    steps: validate, charge, reserve, takePayment
    // error: 86 [JL101] there is no step "payment()" in OrderFlow: the step of payment() (L51) is named "takePayment"
    //    fix: write "takePayment"
    // error: 99 [JL101] "audit" is a method of OrderFlow (L53) but not a step
    //    fix: add @Step to it, and write the bare method name "audit"
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    public void charge(Order order) {}

    @Step
    public void reserve(@From("valid") Order order) {}
    // error: 31 [JL101] there is no step "valid" in OrderFlow
    //    steps: validate, charge, reserve, takePayment

    @Step("takePayment")
    public void payment(Order order) {}

    public void audit() {}
}
