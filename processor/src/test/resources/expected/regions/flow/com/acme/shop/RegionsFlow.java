package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;

/** A forEach in a forEach, and items that go different ways and are collected together. */
@Workflow("regions")
@Placement(primary = AWS, backup = ALIYUN)
public class RegionsFlow {
    public sealed interface Offer permits Cheap, Dear {}

    public record Cheap(Item item) implements Offer {}

    public record Dear(Item item) implements Offer {}

    @Step
    @Next(forEach = "list")
    public Order[] split(Order order) {
        return new Order[] {order};
    }

    @Step
    @Next(forEach = "look")
    public List<Item> list(Order order) {
        return List.of(new Item(order.id()));
    }

    @Step
    @Placement(primary = ALIYUN)
    @Next(oneOf = {"buy", "haggle"})
    public Offer look(Item item, @From("split") Order[] orders) {
        return new Cheap(item);
    }

    @Step
    @Next("sum")
    public Priced buy(Cheap cheap) {
        return new Priced(cheap.item(), 1);
    }

    @Step
    @Next("sum")
    @Catch(next = "leave")
    public Priced haggle(Dear dear) {
        return new Priced(dear.item(), 2);
    }

    @Step
    @Next("sum")
    public Priced leave(@From("look") Offer offer) {
        return new Priced(new Item(""), 0);
    }

    @Step
    @Next("total")
    public Quote sum(Priced[] all) {
        return new Quote(all.length);
    }

    @Step
    public Receipt total(List<Quote> all) {
        return new Receipt("", all.toString());
    }
}
