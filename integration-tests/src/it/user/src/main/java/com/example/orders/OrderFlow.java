package com.example.orders;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;
import java.util.List;
import java.util.Optional;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Item(String name, int price) {}

    public sealed interface Decision {}

    public record Accept(int total) implements Decision {}

    public record Decline(String why) implements Decision {}

    public static class PaymentDeclined extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Next(forEach = OrderFlow_.price)
    public List<String> list(String order) {
        return List.of(order.split(","));
    }

    @Step
    @Next(OrderFlow_.sum)
    @Placement(primary = ALIYUN, backup = AWS)
    public Item price(String name) {
        return new Item(name, name.length());
    }

    @Step
    @Next(oneOf = {OrderFlow_.charge, OrderFlow_.reject})
    public Decision sum(List<Item> items) {
        int total = items.stream().mapToInt(Item::price).sum();
        return total <= 20 ? new Accept(total) : new Decline("more than we have");
    }

    @Step
    @Next(OrderFlow_.mail)
    @Catch(value = PaymentDeclined.class, next = OrderFlow_.apologise)
    public Integer charge(Accept accept) throws PaymentDeclined {
        if (accept.total() > 15) {
            throw new PaymentDeclined();
        }
        return accept.total();
    }

    @Step
    @Next(OrderFlow_.mail)
    public void reject(Decline decline) {}

    @Step
    public String mail(Optional<Integer> paid, @From(OrderFlow_.list) List<String> names) {
        return paid.map(sum -> "paid " + sum + " for ").orElse("no ") + String.join(", ", names);
    }

    @Step
    public String apologise(StepFailure why, @From(OrderFlow_.list) List<String> names) {
        return why.step() + " failed for " + names.size() + " items";
    }
}
