package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Collection;
import java.util.List;

@Workflow(value = "for-each", result = "sum", timeout = "90m")
@Placement(primary = AWS, backup = ALIYUN)
public class ForEachFlow {
    @Step
    @Next(forEach = "price")
    public List<Item> list(Order order) {
        return List.of(new Item(order.id()));
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next({"sum", "print", "count"})
    public Priced price(Item item) {
        return new Priced(item, item.name().length());
    }

    @Step
    public Quote sum(List<Priced> all) {
        return new Quote(all.stream().mapToLong(Priced::cents).sum());
    }

    @Step
    public void print(Priced[] all) {}

    @Step
    @Placement(primary = AWS)
    public int count(Collection<? extends Line> lines) {
        return lines.size();
    }
}
