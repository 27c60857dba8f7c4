package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;

/** Ends that run together in some outcomes and cannot run in others. */
@Workflow("skip")
@Placement(primary = AWS, backup = ALIYUN)
public class SkipFlow {
    public sealed interface Decision permits Accept, Decline {}

    public record Accept(String id) implements Decision {}

    public record Decline(String why) implements Decision {}

    @Step
    @Next(oneOf = {"charge", "reject"})
    public Decision decide(Order order) {
        return new Accept(order.id());
    }

    @Step
    @Next({"ship", "print"})
    @Catch(next = "apologise")
    public Stock charge(Accept accept) {
        return new Stock(accept.id(), true);
    }

    @Step
    public Receipt ship(Stock stock) {
        return new Receipt(stock.order(), "shipped");
    }

    @Step
    public void print(Stock stock) {}

    @Step
    public Receipt reject(Decline decline) {
        return new Receipt("", decline.why());
    }

    @Step
    public Receipt apologise(StepFailure why) {
        return new Receipt("", why.message());
    }
}
