package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

@Workflow("join")
@Placement(primary = ALIYUN, backup = AWS)
public class JoinFlow {
    @Step
    @Next({"askFirst", "ask_second", "count"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next("choose")
    public Quote askFirst(Order order) {
        return new Quote(order.count());
    }

    @Step("ask_second")
    @Next("choose")
    public Quote askSecond(Order order) {
        return new Quote(2L * order.count());
    }

    @Step
    @Next("choose")
    public int count(Order order) {
        return order.count();
    }

    @Step
    public Receipt choose(
            @From("ask_second") Quote second, @From("askFirst") Quote first, int count, StepContext step) {
        return new Receipt(step.executionId(), first.cents() + " or " + second.cents() + " for " + count);
    }
}
