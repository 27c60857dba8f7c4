package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("ends")
@Placement(primary = ALIYUN, backup = AWS)
public class EndsFlow {
    @Step
    @Next({"print", "ship", "greet"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    public void print(Order order) {}

    @Step
    public Receipt ship(Order order) {
        return new Receipt(order.id(), "shipped");
    }

    @Step
    @Placement(primary = AWS)
    public void greet(Order order) {}
}
