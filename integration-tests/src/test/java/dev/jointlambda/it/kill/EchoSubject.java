package dev.jointlambda.it.kill;

import static dev.jointlambda.it.kill.Notes.expect;
import static dev.jointlambda.it.kill.Notes.givenTo;
import static dev.jointlambda.it.kill.Notes.made;
import static dev.jointlambda.it.kill.Notes.only;
import static dev.jointlambda.it.kill.Notes.text;

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
            expect(wrong, "list", List.of(open), givenTo(element));
            elements.add(made(element));
        }
        for (Commit item : history.of("item")) {
            expect(wrong, item.instance(), List.of(elements.get(items.size())), givenTo(item.value()));
            items.add(made(item.value()));
        }
        String join = made(only(history, "join"));
        expect(
                wrong,
                "open",
                List.of("input of " + id),
                givenTo(only(history, "open").value()));
        expect(wrong, "side", List.of(open), givenTo(only(history, "side").value()));
        expect(wrong, "gather", items, givenTo(only(history, "gather").value()));
        expect(
                wrong,
                "join",
                List.of(made(only(history, "side")), made(only(history, "gather"))),
                givenTo(only(history, "join").value()));
        history.of("good").forEach(good -> expect(wrong, "good", List.of(join), givenTo(good.value())));
        history.of("bad").forEach(bad -> expect(wrong, "bad", join, text(bad.value(), "message")));
        history.of("sorry").forEach(sorry -> expect(wrong, "sorry", List.of(join, open), givenTo(sorry.value())));
        return wrong;
    }
}
