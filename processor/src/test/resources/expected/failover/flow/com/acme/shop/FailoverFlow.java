package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow(value = "failover", version = 2)
@Placement(primary = AWS)
public class FailoverFlow {
    @Step
    @Next("reserve")
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step(timeout = "1500ms")
    public Receipt ship(Stock stock) {
        return new Receipt(stock.order(), "shipped");
    }
}
