package dev.jointlambda.it.kill;

import dev.jointlambda.it.kill.Shape.Kind;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.samples.order.Item;
import dev.jointlambda.samples.order.OrderFlow;
import dev.jointlambda.samples.order.OrderFlowClient;
import dev.jointlambda.samples.order.PricedItem;
import dev.jointlambda.samples.order.Request;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The sample's order: branches, a forEach, a choice, a failure that is caught. */
final class OrderSubject implements Subject {
    private static final Shape SHAPE = Shape.startingWith("validate")
            .always("validate", "reserve")
            .always("validate", "list")
            .link("list", "price", Kind.EACH)
            .link("price", "sum", Kind.COLLECT)
            .always("reserve", "decide")
            .always("sum", "decide")
            .link("decide", "charge", Kind.CHOSEN)
            .link("decide", "reject", Kind.CHOSEN)
            .link("charge", "apologise", Kind.CAUGHT);

    /** Paid, not in stock, and too dear, so that each way through the graph is gone. */
    private static final List<Request> REQUESTS = List.of(
            new Request("Mei", List.of(new Item("tea", 3), new Item("cup", 6), new Item("kettle", 1))),
            new Request("Jan", List.of(new Item("teapot", 4), new Item("spoon", 2))),
            new Request("Ada", List.of(new Item("tea", 500), new Item("cup", 120), new Item("spoon", 1000))));

    @Override
    public String workflow() {
        return "order";
    }

    @Override
    public Class<?> type() {
        return OrderFlow.class;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Execution<?> start(CloudBinding client, String id, boolean small) {
        return OrderFlowClient.connect(client).start(id, request(id));
    }

    private static Request request(String id) {
        return REQUESTS.get(Math.floorMod(id.hashCode(), REQUESTS.size()));
    }

    /** The receipt is the one that the same code makes here, and names the reservation that was committed. */
    @Override
    public List<String> wrongValues(History history) {
        OrderFlow flow = new OrderFlow();
        Request request = request(history.partition.substring(history.partition.indexOf('/') + 1));
        List<PricedItem> priced =
                flow.validate(request).items().stream().map(flow::price).toList();
        String total = flow.sum(priced).total().toPlainString();
        String expected =
                switch (REQUESTS.indexOf(request)) {
                    case 0 ->
                        "charge reserved as "
                                + text(history.of("reserve").get(0).value(), "id");
                    case 1 -> "reject not in stock: teapot";
                    default -> "apologise not paid: " + total + " is more than Ada has";
                };
        List<String> wrong = new ArrayList<>();
        String found = "nothing";
        for (String end : List.of("charge", "reject", "apologise")) {
            for (Commit commit : history.of(end)) {
                if (commit.ok()) {
                    found = end + " " + text(commit.value(), "reason");
                    if (!commit.value().field("total").orElseThrow().asNumber().equals(total)) {
                        wrong.add("the receipt " + commit.value() + " is not over " + total);
                    }
                }
            }
        }
        if (!found.equals(expected)) {
            wrong.add("the order ended with \"" + found + "\", not with \"" + expected + "\"");
        }
        return wrong;
    }

    private static String text(JsonNode node, String field) {
        return node.field(field).map(JsonNode::text).orElse("nothing");
    }
}
