package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Input;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;
import java.io.IOException;
import java.util.Optional;

/** Failures that are taken as data, as an order only, and by steps that run either way. */
@Workflow("failure")
@Placement(primary = AWS, backup = ALIYUN)
public class FailureFlow {
    public static class PaymentDeclined extends Exception {
        private static final long serialVersionUID = 1L;
    }

    public static class Bankrupt extends PaymentDeclined {
        private static final long serialVersionUID = 1L;
    }

    @Step
    @Next("charge")
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next("tidy")
    @Catch(value = PaymentDeclined.class, next = "apologise")
    @Catch(value = Bankrupt.class, next = "tidy")
    @Catch(value = IOException.class, next = "apologise")
    public Receipt charge(Order order) throws PaymentDeclined, IOException {
        throw new PaymentDeclined();
    }

    @Step
    @Next("tidy")
    public Receipt apologise(StepFailure why, @From("validate") Order order) {
        return new Receipt(order.id(), why.message());
    }

    @Step
    @Next("log")
    @Catch(next = "log")
    public void tidy(Optional<Receipt> receipt, @Input Request request) {}

    @Step
    @Catch(value = IOException.class, next = "giveUp")
    @Catch(value = IllegalStateException.class, next = "giveUp")
    public Receipt log(Optional<StepFailure> why, @From("validate") Order order) throws IOException {
        return new Receipt(order.id(), "tidied");
    }

    @Step
    public Receipt giveUp(StepFailure why) {
        return new Receipt("", why.type());
    }
}
