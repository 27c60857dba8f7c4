package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

/** Branches that exclude each other and meet again: in a step of their own, and in a slot of a join. */
@Workflow("merge")
@Placement(primary = ALIYUN, backup = AWS)
public class MergeFlow {
    public sealed interface Way permits Fast, Slow, Ready {}

    public record Fast(Order order) implements Way {}

    public record Slow(Order order) implements Way {}

    public sealed interface Sending permits Ready, Parcel, Letter {}

    public record Ready(String id) implements Way, Sending {}

    public record Parcel(String id) implements Sending {}

    public record Letter(String id) implements Sending {}

    @Step
    @Next({"choose", "bill"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next(oneOf = {"express", "post", "send"})
    public Way choose(Order order) {
        return new Fast(order);
    }

    @Step
    @Next("send")
    public Parcel express(Fast fast) {
        return new Parcel(fast.order().id());
    }

    @Step
    @Next("send")
    public Letter post(Slow slow) {
        return new Letter(slow.order().id());
    }

    @Step
    @Next(oneOf = {"weigh", "stamp", "file"})
    public Sending send(Sending sending) {
        return sending;
    }

    @Step
    @Next("file")
    public Ready weigh(Parcel parcel) {
        return new Ready(parcel.id());
    }

    @Step
    @Next("file")
    public Ready stamp(Letter letter) {
        return new Ready(letter.id());
    }

    @Step
    @Next("file")
    public Quote bill(Order order) {
        return new Quote(order.count());
    }

    @Step
    public Receipt file(Quote quote, Ready ready) {
        return new Receipt(ready.id(), quote.toString());
    }
}
