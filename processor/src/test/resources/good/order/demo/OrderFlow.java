package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Input;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.io.IOException;
import java.util.List;

/** Parallel branches, a forEach with its collector, a join, an end. */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Item(String sku) {}

    public record Priced(Item item, long cents) {}

    public record Quote(long cents) {}

    public record Decision(boolean accepted) {}

    @Step
    @Next({OrderFlow_.reserve, OrderFlow_.list})
    public Order validate(Request request) {
        return new Order(request.id());
    }

    @Step
    @Next(OrderFlow_.decide)
    public Stock reserve(Order order, StepContext step) {
        return new Stock(step.attempt());
    }

    @Step
    @Next(forEach = OrderFlow_.price)
    public List<Item> list(Order order) {
        return List.of(new Item(order.id()));
    }

    @Step(timeout = "30s", memoryMb = 1024)
    @Next(OrderFlow_.sum)
    @Placement(primary = ALIYUN, backup = AWS)
    public Priced price(Item item) throws IOException {
        return new Priced(item, 1);
    }

    @Step
    @Next(OrderFlow_.decide)
    public Quote sum(List<Priced> all) {
        return new Quote(all.size());
    }

    @Step
    public Decision decide(@Input Request request, @From(OrderFlow_.sum) Quote quote, Stock stock) {
        return new Decision(true);
    }
}
