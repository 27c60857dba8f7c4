package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Results of steps that are no predecessors: through a join, through a choice, into a forEach and out of one. */
@Workflow("older")
@Placement(primary = AWS, backup = ALIYUN)
public class OlderFlow {
    public sealed interface Customer permits Member, Guest {}

    public record Member(String name) implements Customer {}

    public record Guest() implements Customer {}

    public record Coupon(int percent) {}

    @Step
    @Next({"reserve", "identify"})
    public Order validate(Request request) {
        return new Order(request.customer(), request.count());
    }

    @Step
    @Next("list")
    public Stock reserve(Order order) {
        return new Stock(order.id(), true);
    }

    @Step
    @Next(oneOf = {"coupon", "greet"})
    public Customer identify(Order order) {
        return new Guest();
    }

    @Step
    @Next("list")
    public Coupon coupon(Member member) {
        return new Coupon(5);
    }

    @Step
    @Next("list")
    public void greet(Guest guest) {}

    @Step
    @Next(forEach = "price", maxConcurrency = 20)
    public List<Item> list(Stock stock, Optional<Coupon> coupon, @From("validate") Order order) {
        return List.of(new Item(order.id()));
    }

    @Step
    @Next("sum")
    public Priced price(Item item, @From("coupon") Optional<Coupon> coupon) {
        return new Priced(item, item.name().length());
    }

    @Step
    @Next("print")
    public Quote sum(List<Priced> all) {
        return new Quote(all.size());
    }

    @Step
    public Receipt print(
            Quote quote,
            @From("price") List<Priced> all,
            @From("price") Priced[] again,
            @From("price") Collection<? extends Line> lines,
            @From("identify") Customer customer) {
        return new Receipt("", quote.toString());
    }
}
