package com.example.orders;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Item(String name, int price) {}

    @Step
    @Next(forEach = "prize")
    public List<String> list(String order) {
        return List.of(order.split(","));
    }

    @Step
    @Next("sum")
    @Placement(primary = ALIYUN, backup = AWS)
    public Item price(String name) {
        return new Item(name, name.length());
    }

    @Step
    public int sum(List<Item> items) {
        return items.stream().mapToInt(Item::price).sum();
    }
}
