package dev.jointlambda.samples.order;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an order: reserves the stock while each item is priced, and decides when both are known. */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    private final Stock stock;
    private final Prices prices;

    /** With the shop's own stock and prices. */
    public OrderFlow() {
        this(Stock.warehouse(), Prices.list());
    }

    /** With collaborators of a test's own. */
    public OrderFlow(Stock stock, Prices prices) {
        this.stock = stock;
        this.prices = prices;
    }

    /** Brings the request into the shop's own form: one item per article. */
    @Step
    @Next({"reserve", "list"})
    public Order validate(Request request) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        for (Item item : request.items()) {
            quantities.merge(item.sku().strip(), item.quantity(), Math::addExact);
        }
        List<Item> items = new ArrayList<>();
        quantities.forEach((sku, quantity) -> items.add(new Item(sku, quantity)));
        return new Order(request.customer().strip(), items);
    }

    /** Holds the stock; the key makes a second attempt hold nothing more. */
    @Step
    @Next("decide")
    public Reservation reserve(Order order, StepContext step) {
        return stock.hold(step.idempotencyKey(), order.items());
    }

    /** Hands the items out, one call of {@code price} each. */
    @Step
    @Next(forEach = "price")
    public List<Item> list(Order order) {
        return order.items();
    }

    /** Prices one item, where the price lists are. */
    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next("sum")
    public PricedItem price(Item item) {
        BigDecimal each = prices.of(item.sku());
        return new PricedItem(item, each, each.multiply(BigDecimal.valueOf(item.quantity())));
    }

    /** Adds the items up, in their order. */
    @Step
    @Next("decide")
    public Quote sum(List<PricedItem> items) {
        BigDecimal net = items.stream().map(PricedItem::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = net.multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
        return new Quote(items, net, tax, net.add(tax));
    }

    /** Accepts what can be delivered. */
    @Step
    public Receipt decide(Reservation reservation, Quote quote) {
        boolean accepted = reservation.missing().isEmpty();
        return new Receipt(
                accepted,
                accepted
                        ? "reserved as " + reservation.id()
                        : "not in stock: " + String.join(", ", reservation.missing()),
                quote.total());
    }
}
