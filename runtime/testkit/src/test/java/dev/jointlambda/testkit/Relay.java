package dev.jointlambda.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A chain of steps written by hand against the SPI, as small as can be: a step appends its letter to the text it gets,
 * commits it at home and hands what is stored to the next. The event is {@code <execution>|<text>}.
 */
final class Relay implements WorkflowFunctions<Relay.Letters> {
    static final Cloud HOME = Cloud.AWS;

    private final List<String> steps;
    private final List<Cloud> clouds;

    /** The user's code. */
    interface Letters {
        String append(String text, String step) throws Exception;
    }

    /** A chain of steps a, b, c ..., one per cloud. */
    Relay(Cloud... clouds) {
        this.clouds = List.of(clouds);
        this.steps = "abcdefghij"
                .chars()
                .limit(clouds.length)
                .mapToObj(Character::toString)
                .toList();
    }

    static Letters plain() {
        return (text, step) -> text + step;
    }

    @Override
    public WorkflowModel model() {
        List<StepModel> models = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Edge edge = i + 1 < steps.size() ? Edge.to(steps.get(i + 1), clouds.get(i + 1), null) : Edge.end(HOME);
            models.add(
                    new StepModel(steps.get(i), clouds.get(i), null, Duration.ofMinutes(1), Map.of(), List.of(edge)));
        }
        return new WorkflowModel("relay", 1, Duration.ofDays(1), "a", models);
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding, Supplier<? extends Letters> workflow) {
        Letters letters = workflow.get();
        return (event, answer, invocation) -> handle(step, binding, letters, event);
    }

    /** Starts an execution the way a client would. */
    void start(Simulation clouds, String execution) {
        CloudBinding client = clouds.binding(HOME);
        ExecutionId id = new ExecutionId("relay", execution);
        Value input = new Value.Inline(Bytes.utf8(""));
        client.services(HOME)
                .store()
                .create(new ExecutionRow(
                        id,
                        ExecutionRow.Status.RUNNING,
                        "",
                        input,
                        1,
                        1,
                        client.host().now(),
                        Long.MAX_VALUE,
                        0,
                        Sweeps.NONE,
                        null));
        send(client, this.clouds.get(0), "a", execution + "|");
    }

    /** As {@link #start}; what goes wrong with the client's calls is left to whoever looks for the result. */
    void startAnyhow(Simulation clouds, String execution) {
        try {
            start(clouds, execution);
        } catch (RuntimeException e) {
            clouds.run(Duration.ofSeconds(1)); // a client that is told nothing, and goes away
        }
    }

    /** The result; "?" while there is none. */
    static String result(Simulation clouds, String execution) {
        ExecutionRow row = clouds.binding(HOME).services(HOME).store().execution(new ExecutionId("relay", execution));
        return row != null && row.result() instanceof ExecutionRow.Ending.Of of
                ? of.bytes().text()
                : "?";
    }

    private void handle(String step, CloudBinding binding, Letters letters, InputStream event) throws IOException {
        String[] parts = new String(event.readAllBytes(), UTF_8).split("\\|", -1);
        ExecutionId execution = new ExecutionId("relay", parts[0]);
        StateStore store = binding.services(HOME).store();
        StepKey key = new StepKey(execution, step, "");
        Register register = store.read(key);
        if (register == null) {
            Map<String, Cloud> placed = next(step) < steps.size() ? Map.of(steps.get(next(step)), HOME) : Map.of();
            register = store.putIfAbsent(key, commit(binding, letters, parts[1], step, placed));
        }
        String text = ((Value.Inline) register.value()).bytes().text();
        int next = next(step);
        if (next < steps.size()) {
            send(binding, clouds.get(next), steps.get(next), parts[0] + "|" + text);
        } else {
            store.end(execution, ExecutionRow.Status.DONE, new ExecutionRow.Ending.Of(Bytes.utf8(text)));
        }
    }

    private int next(String step) {
        return steps.indexOf(step) + 1;
    }

    private static Register commit(
            CloudBinding binding, Letters letters, String text, String step, Map<String, Cloud> placed) {
        String nonce = binding.host().nonce();
        long at = binding.host().now();
        try {
            String output = binding.host().run(() -> letters.append(text, step));
            return new Register(Outcome.OK, new Value.Inline(Bytes.utf8(output)), nonce, placed, -1, at, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(CloudBinding binding, Cloud cloud, String step, String event) {
        Answer answer = binding.services(cloud)
                .functions()
                .invokeAsync("sim-relay-" + step, binding.host().nonce(), event.getBytes(UTF_8));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("not sent: " + answer);
        }
    }
}
