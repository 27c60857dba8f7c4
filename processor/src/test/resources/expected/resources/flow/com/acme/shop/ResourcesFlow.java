package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.On;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("resources")
@Placement(primary = AWS, backup = ALIYUN)
public class ResourcesFlow {
    @Step(timeout = "30s", memoryMb = 1024)
    @Next("ship")
    @On(cloud = ALIYUN, memoryMb = 512, cpu = 0.5)
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step(timeout = "10m")
    @Placement(primary = ALIYUN, backup = AWS)
    @On(cloud = ALIYUN, timeout = "20m", cpu = 0.25)
    @On(cloud = AWS, memoryMb = 2048)
    public Receipt ship(Stock stock) {
        return new Receipt(stock.order(), "shipped");
    }
}
