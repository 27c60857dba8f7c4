package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Optional;

/** Branches of which some give nothing; ends of which one gives nothing. */
@Workflow("optional")
@Placement(primary = AWS, backup = ALIYUN)
public class OptionalFlow {
    public sealed interface Customer permits Member, Guest {}

    public record Member(String name) implements Customer {}

    public record Guest() implements Customer {}

    public record Discount(int percent) {}

    public sealed interface Bill permits Due, Paid {}

    public record Due(long cents) implements Bill {}

    public record Paid(long cents) implements Bill {}

    @Step
    @Next({"identify", "reserve"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next(oneOf = {"discount", "greet"})
    public Customer identify(Order order) {
        return new Guest();
    }

    @Step
    @Next({"tell", "bill"})
    public Optional<Discount> discount(Member member) {
        return Optional.of(new Discount(5));
    }

    @Step
    @Next({"tell", "bill"})
    public void greet(Guest guest) {}

    @Step
    @Next("bill")
    public void tell(Optional<Discount> discount) {}

    @Step
    @Next("bill")
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step
    @Next(oneOf = {"charge", "thank"})
    public Bill bill(Stock stock, Optional<Discount> discount) {
        return new Paid(0);
    }

    @Step
    public Receipt charge(Due due) {
        return new Receipt("", "due " + due.cents());
    }

    @Step
    public void thank(Paid paid) {}
}
