package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The floor: a chain written by hand with the vendor's clients. Each function puts one row unless it is there and invokes
 * the next function; nothing is encoded, signed, checked, read back, retried or completed. An event is a JSON string (Lambda
 * takes nothing but JSON): the execution's id, a space, and the payload. The model only tells the local clouds which
 * functions to deploy.
 */
final class DirectChain implements WorkflowFunctions<Object> {
    private static final String NAME = "direct-chain";
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Cloud cloud;
    private final int steps;
    private final String prefix;
    private final DirectClients clients;

    /**
     * @param prefix what the names of functions start with in this deployment
     */
    DirectChain(Cloud cloud, int steps, String prefix, DirectClients clients) {
        this.cloud = cloud;
        this.steps = steps;
        this.prefix = prefix;
        this.clients = clients;
    }

    /**
     * Sends the first event.
     *
     * @param id the execution's; no space and nothing that JSON escapes
     * @param payload nothing that JSON escapes
     */
    void start(String id, String payload) {
        invoke(0, id, ("\"" + id + " " + payload + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public WorkflowModel model() {
        List<StepModel> models = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            Edge edge = i + 1 < steps ? Edge.to(step(i + 1), cloud) : Edge.end(cloud);
            models.add(StepModel.of(step(i), cloud, TIMEOUT, edge));
        }
        return new WorkflowModel(NAME, 1, TIMEOUT, step(0), models);
    }

    @Override
    public StepFunction function(String step, Cloud on, CloudBinding binding, Supplier<?> workflow) {
        int number = Integer.parseInt(step.substring(1));
        return (stream, answer, invocation) -> {
            byte[] event = stream.readAllBytes();
            int space = 1;
            while (event[space] != ' ') {
                space++;
            }
            String id = new String(event, 1, space - 1, StandardCharsets.UTF_8);
            clients.put(NAME + "/" + id, step, Arrays.copyOfRange(event, space + 1, event.length - 1));
            if (number + 1 < steps) {
                invoke(number + 1, id, event);
            }
        };
    }

    private void invoke(int step, String id, byte[] event) {
        clients.invoke(prefix + "-" + NAME + "-" + step(step), id, event);
    }

    private static String step(int number) {
        return "s" + number;
    }
}
