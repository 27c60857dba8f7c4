package dev.jointlambda.it.kill;

import dev.jointlambda.it.kill.Shape.Kind;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.samples.montecarlo.MonteCarlo;
import dev.jointlambda.samples.montecarlo.MonteCarloClient;
import dev.jointlambda.samples.montecarlo.Throws;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The sample's wide one; every run of a branch draws anew. */
final class MonteCarloSubject implements Subject {
    private static final Shape SHAPE = Shape.startingWith("data_map")
            .link("data_map", "data_process", Kind.EACH)
            .link("data_process", "data_aggregation", Kind.COLLECT);

    @Override
    public String workflow() {
        return "montecarlo";
    }

    @Override
    public Class<?> type() {
        return MonteCarlo.class;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Execution<?> start(CloudBinding client, String id, boolean small) {
        return MonteCarloClient.connect(client).start(id, small ? new Throws(4_000, 4) : new Throws(1_000_000, 32));
    }

    /** What was added up is what the branches have committed. */
    @Override
    public List<String> wrongValues(History history) {
        List<String> wrong = new ArrayList<>();
        long points = 0;
        long inside = 0;
        for (Commit branch : history.of("data_process")) {
            points += number(branch.value(), "points").longValue();
            inside += number(branch.value(), "inside").longValue();
        }
        JsonNode estimate = history.of("data_aggregation").get(0).value();
        if (number(estimate, "points").longValue() != points
                || number(estimate, "branches").intValue()
                        != history.of("data_process").size()
                || number(estimate, "pi").doubleValue() != 4.0 * inside / points) {
            wrong.add("the estimate " + estimate + " was not made of the " + inside + " of " + points
                    + " points that the branches have committed");
        }
        return wrong;
    }

    private static Number number(JsonNode node, String field) {
        return Double.valueOf(node.field(field).orElseThrow().asNumber());
    }
}
