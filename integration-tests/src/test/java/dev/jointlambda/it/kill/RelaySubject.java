package dev.jointlambda.it.kill;

import static dev.jointlambda.it.kill.Notes.expect;
import static dev.jointlambda.it.kill.Notes.givenTo;
import static dev.jointlambda.it.kill.Notes.made;
import static dev.jointlambda.it.kill.Notes.only;

import dev.jointlambda.it.kill.flows.RelayFlow;
import dev.jointlambda.it.kill.flows.RelayFlowClient;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.ArrayList;
import java.util.List;

/** The small workflow that says what each step made, and out of what. */
final class RelaySubject implements Subject {
    private static final List<String> STEPS = List.of("out", "over", "back");
    private static final Shape SHAPE =
            Shape.startingWith("out").always("out", "over").always("over", "back");

    @Override
    public String workflow() {
        return "relay";
    }

    @Override
    public Class<?> type() {
        return RelayFlow.class;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Execution<?> start(CloudBinding client, String id, boolean small) {
        return RelayFlowClient.connect(client).start(id, "input of " + id);
    }

    @Override
    public List<String> wrongValues(History history) {
        List<String> wrong = new ArrayList<>();
        String given = "input of " + history.partition.substring(history.partition.indexOf('/') + 1);
        for (String step : STEPS) {
            Commit commit = only(history, step);
            expect(wrong, step, List.of(given), givenTo(commit.value()));
            given = made(commit);
        }
        return wrong;
    }
}
