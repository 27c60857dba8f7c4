package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.io.IOException;

@Workflow("chain")
@Placement(primary = AWS, backup = ALIYUN)
public class ChainFlow {
    @Step
    @Next("reserve")
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step(timeout = "30s", memoryMb = 1024)
    @Next("ship")
    public Stock reserve(Order order, StepContext step) throws IOException {
        if (order.count() < 0) {
            throw new IOException("no such stock: " + step.idempotencyKey());
        }
        return new Stock(order.id(), true);
    }

    @Step
    public Receipt ship(Stock stock) {
        return new Receipt(stock.order(), "shipped");
    }
}
