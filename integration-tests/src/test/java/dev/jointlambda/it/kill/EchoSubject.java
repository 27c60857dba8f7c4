package dev.jointlambda.it.kill;

import dev.jointlambda.it.kill.Shape.Kind;
import dev.jointlambda.it.kill.flows.EchoFlow;
import dev.jointlambda.it.kill.flows.EchoFlowClient;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The workflow that says what each step made, and out of what. */
final class EchoSubject implements Subject {
    private static final Shape SHAPE = Shape.startingWith("open")
            .always("open", "side")
            .always("open", "list")
            .link("list", "item", Kind.EACH)
            .link("item", "gather", Kind.COLLECT)
            .always("side", "join")
            .always("gather", "join")
            .link("join", "good", Kind.CHOSEN)
            .link("join", "bad", Kind.CHOSEN)
            .link("bad", "sorry", Kind.CAUGHT);

    @Override
    public String workflow() {
        return "echo";
    }

    @Override
    public Class<?> type() {
        return EchoFlow.class;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Execution<?> start(CloudBinding client, String id, boolean small) {
        return EchoFlowClient.connect(client).start(id, "input of " + id);
    }

    @Override
    public List<String> wrongValues(History history) {
        List<String> wrong = new ArrayList<>();
        String id = history.partition.substring(history.partition.indexOf('/') + 1);
        String open = made(only(history, "open"));
        JsonNode list = only(history, "list").value();
        List<String> elements = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (JsonNode element : list.asArray()) {
            expect(wrong, "list", List.of(open), from(element));
            elements.add(made(element));
        }
        for (Commit item : history.of("item")) {
            expect(wrong, item.instance(), List.of(elements.get(items.size())), from(item.value()));
            items.add(made(item.value()));
        }
        String join = made(only(history, "join"));
        expect(
                wrong,
                "open",
                List.of("input of " + id),
                from(only(history, "open").value()));
        expect(wrong, "side", List.of(open), from(only(history, "side").value()));
        expect(wrong, "gather", items, from(only(history, "gather").value()));
        expect(
                wrong,
                "join",
                List.of(made(only(history, "side")), made(only(history, "gather"))),
                from(only(history, "join").value()));
        history.of("good").forEach(good -> expect(wrong, "good", List.of(join), from(good.value())));
        history.of("bad").forEach(bad -> expect(wrong, "bad", join, text(bad.value(), "message")));
        history.of("sorry").forEach(sorry -> expect(wrong, "sorry", List.of(join, open), from(sorry.value())));
        return wrong;
    }

    private static void expect(List<String> wrong, String step, Object committed, Object given) {
        if (!committed.equals(given)) {
            wrong.add(step + " was given " + given + ", but committed was " + committed);
        }
    }

    private static Commit only(History history, String step) {
        return history.of(step).get(0);
    }

    private static String made(Commit commit) {
        return made(commit.value());
    }

    private static String made(JsonNode note) {
        return text(note, "made");
    }

    private static String text(JsonNode node, String field) {
        return node.field(field).map(JsonNode::text).orElse("nothing");
    }

    private static List<String> from(JsonNode note) {
        return note.field("from").map(JsonNode::asArray).orElse(List.of()).stream()
                .map(JsonNode::text)
                .toList();
    }
}
