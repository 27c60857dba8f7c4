package dev.jointlambda.testkit.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.Caught;
import dev.jointlambda.runtime.Committed;
import dev.jointlambda.runtime.Delivery;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.Result;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.StepRuntime;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.PayloadCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A workflow put together by hand; every step's function has the shape of a generated one. */
final class Flow implements WorkflowFunctions<Flow> {
    /** The names come first in an event, before any payload. */
    private static final int HEAD = 1024;

    private static final Pattern NAMES =
            Pattern.compile("\"step\":\"(\\w+)\",\"index\":\"([0-9.]*)\".*?\"owner\":\"(\\w+)\"");

    private final String name;
    private final int version;
    private final Map<String, Step<?>> steps = new LinkedHashMap<>();
    private final Map<Cloud, Duration> timeouts = new EnumMap<>(Cloud.class);
    private final List<StepRuntime> runtimes = new ArrayList<>();
    private final Map<String, Set<String>> owners = new TreeMap<>();
    private final Map<String, byte[]> events = new TreeMap<>();

    private Flow(String name, int version) {
        this.name = name;
        this.version = version;
    }

    static Flow named(String name) {
        return new Flow(name, 1);
    }

    static Flow named(String name, int version) {
        return new Flow(name, version);
    }

    /** The user's method together with the reading of its parameters. */
    interface Body<T> {
        @Nullable
        T run(Delivery in, StepContext step) throws Exception;
    }

    private record Step<T>(
            String name,
            Cloud primary,
            @Nullable Cloud backup,
            PayloadCodec<T> codec,
            Body<T> body,
            @Nullable Function<Object, @Nullable Edge> choice,
            List<Caught> catches,
            List<Edge> edges) {
        StepModel model() {
            return new StepModel(name, primary, backup, Duration.ofMinutes(1), Map.of(), edges);
        }

        Step<T> choosing(Function<Object, @Nullable Edge> other) {
            return new Step<>(name, primary, backup, codec, body, other, catches, edges);
        }

        Step<T> catching(List<Caught> other) {
            return new Step<>(name, primary, backup, codec, body, choice, other, edges);
        }

        void handle(StepRuntime runtime, InputStream event, OutputStream answer, Invocation invocation)
                throws IOException {
            Delivery delivery = runtime.receive(event, invocation);
            if (delivery == null) {
                return;
            }
            Committed<T> output = delivery.committed(codec);
            if (output == null) {
                Result<T> result = delivery.run(step -> body.run(delivery, step), catches.toArray(new Caught[0]));
                output = choice == null ? delivery.commit(codec, result) : delivery.commit(codec, result, choice);
            }
            output.next(edges.toArray(new Edge[0]));
            delivery.finish(answer);
        }
    }

    /** Adds a step; the first one starts the workflow. */
    <T> Flow step(
            String step, Cloud primary, @Nullable Cloud backup, PayloadCodec<T> codec, Body<T> body, Edge... edges) {
        steps.put(step, new Step<>(step, primary, backup, codec, body, null, List.of(), List.of(edges)));
        return this;
    }

    /** Has a step choose where it goes on. */
    Flow choosing(String step, Function<Object, @Nullable Edge> choice) {
        steps.computeIfPresent(step, (name, of) -> of.choosing(choice));
        return this;
    }

    /** Has failures of a step lead somewhere. */
    Flow catching(String step, Caught... catches) {
        steps.computeIfPresent(step, (name, of) -> of.catching(List.of(catches)));
        return this;
    }

    /** Gives every step another timeout on one cloud. */
    Flow timeout(Cloud cloud, Duration timeout) {
        timeouts.put(cloud, timeout);
        return this;
    }

    @Override
    public WorkflowModel model() {
        List<StepModel> models = new ArrayList<>();
        for (Step<?> step : steps.values()) {
            StepModel model = step.model();
            for (Map.Entry<Cloud, Duration> each : timeouts.entrySet()) {
                model = model.on(each.getKey(), each.getValue());
            }
            models.add(model);
        }
        return new WorkflowModel(
                name, version, Duration.ofDays(7), models.get(0).name(), models);
    }

    @Override
    public StepFunction function(String step, Cloud cloud, CloudBinding binding, Supplier<? extends Flow> workflow) {
        Step<?> of = steps.get(step);
        if (of == null) {
            throw new IllegalArgumentException(step);
        }
        StepRuntime runtime = StepRuntime.of(binding, model(), step, of.edges().toArray(new Edge[0]));
        runtimes.add(runtime);
        return (event, answer, invocation) -> {
            byte[] bytes = event.readAllBytes();
            note(bytes);
            of.handle(runtime, new ByteArrayInputStream(bytes), answer, invocation);
        };
    }

    private void note(byte[] event) {
        Matcher names = NAMES.matcher(new String(event, 0, Math.min(event.length, HEAD), UTF_8));
        if (names.find()) {
            String instance = names.group(1) + "[" + names.group(2) + "]";
            owners.computeIfAbsent(instance, any -> new TreeSet<>()).add(names.group(3));
            events.put(instance, event);
        }
    }

    /** Who every step instance was told owns it. */
    Map<String, Set<String>> owners() {
        return owners;
    }

    /** The latest event that a step instance was handed, as in {@code item[0.1]}. */
    byte[] event(String instance) {
        return Objects.requireNonNull(events.get(instance));
    }

    /** The runtimes of all function instances made so far. */
    List<StepRuntime> runtimes() {
        return List.copyOf(runtimes);
    }
}
