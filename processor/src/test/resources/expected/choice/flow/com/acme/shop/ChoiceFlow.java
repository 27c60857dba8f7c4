package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

@Workflow("choice")
@Placement(primary = AWS, backup = ALIYUN)
public class ChoiceFlow {
    public sealed interface Decision permits Accept, Decline {}

    public record Accept(long cents) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next("decide")
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next(oneOf = {"charge", "reject"})
    public Decision decide(Order order) {
        return order.count() > 0 ? new Accept(order.count()) : new Decline("nothing");
    }

    @Step
    public Receipt charge(@From("validate") Order order, Accept accept) {
        return new Receipt(order.id(), "charged " + accept.cents());
    }

    @Step
    public Receipt reject(Decline decline) {
        return new Receipt("", decline.why());
    }
}
