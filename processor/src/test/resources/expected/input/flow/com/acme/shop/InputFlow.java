package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Input;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.util.Map;

@Workflow("input")
@Placement(primary = AWS, backup = ALIYUN)
public class InputFlow {
    @Step
    @Next("reserve")
    public Order validate(Map<String, Request> requests) {
        return new Order("all", requests.size());
    }

    @Step
    @Next("ship")
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step
    public Map<String, Receipt> ship(StepContext step, @Input Map<String, Request> requests, Stock stock) {
        return Map.of(step.executionId(), new Receipt(stock.order(), "shipped " + requests.size()));
    }
}
