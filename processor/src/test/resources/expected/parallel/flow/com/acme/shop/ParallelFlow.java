package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("parallel")
@Placement(primary = AWS, backup = ALIYUN)
public class ParallelFlow {
    @Step
    @Next({"reserve", "quote", "greet"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step
    @Placement(primary = ALIYUN)
    @Next("ship")
    public Quote quote(Order order) {
        return new Quote(order.count());
    }

    @Step
    @Next("ship")
    public void greet(Order order) {}

    @Step
    public Receipt ship(Stock stock, Quote quote) {
        return new Receipt(stock.order(), "costs " + quote.cents());
    }
}
