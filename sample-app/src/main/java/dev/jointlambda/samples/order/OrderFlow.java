package dev.jointlambda.samples.order;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an order: reserves the stock while each item is priced, decides when both are known, and then charges or declines.
 */
@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    private final Stock stock;
    private final Prices prices;
    private final Payments payments;

    /** With the shop's own stock and prices, and customers who pay. */
    public OrderFlow() {
        this(Stock.warehouse(), Prices.list(), Payments.trusting());
    }

    /** With collaborators of a test's own. */
    public OrderFlow(Stock stock, Prices prices, Payments payments) {
        this.stock = stock;
        this.prices = prices;
        this.payments = payments;
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

    /** Hands the items out, one call of {@code price} each, as many at a time as the price lists bear. */
    @Step
    @Next(forEach = "price", maxConcurrency = 20)
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
    @Next(oneOf = {"charge", "reject"})
    public Decision decide(Reservation reservation, Quote quote) {
        return reservation.missing().isEmpty()
                ? new Decision.Accept(reservation.id(), quote.total())
                : new Decision.Decline(reservation.missing(), quote.total());
    }

    /** Takes the money; the key makes a second attempt take no more. */
    @Step
    @Catch(value = PaymentDeclined.class, next = "apologise")
    public Receipt charge(Decision.Accept accept, @From("validate") Order order, StepContext step)
            throws PaymentDeclined {
        payments.charge(step.idempotencyKey(), order.customer(), accept.total());
        return new Receipt(true, "reserved as " + accept.reservation(), accept.total());
    }

    /** Says what is missing. */
    @Step
    public Receipt reject(Decision.Decline decline) {
        return new Receipt(false, "not in stock: " + String.join(", ", decline.missing()), decline.total());
    }

    /** Says why there was no money to be had. */
    @Step
    public Receipt apologise(StepFailure why, @From("sum") Quote quote) {
        return new Receipt(false, "not paid: " + why.message(), quote.total());
    }
}
