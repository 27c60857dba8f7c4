package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds workflows by hand, without a compiler. Origins are labels: {@code step}, {@code step.parameter}, {@code a->b}. */
final class ModelBuilder {
    /** A place in no source. */
    record Label(String at) implements Origin {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private @Nullable Text result;

    /** A step; its line is ten times its number, from 1. */
    ModelBuilder step(String name, TypeRef returns, Parameter... parameters) {
        return add(name, returns, null, parameters);
    }

    ModelBuilder start(String name, TypeRef returns, Parameter... parameters) {
        return add(name, returns, new Label("@Start " + name), parameters);
    }

    private ModelBuilder add(String name, TypeRef returns, @Nullable Origin start, Parameter... parameters) {
        List<Parameter> placed = new ArrayList<>();
        for (Parameter each : parameters) {
            Label origin = new Label(name + "." + each.name());
            placed.add(new Parameter(each.name(), each.type(), each.kind(), each.from(), origin));
        }
        steps.add(new Step(
                name,
                name,
                10 * (steps.size() + 1),
                new Label(name),
                returns,
                placed,
                Cloud.AWS,
                Cloud.ALIYUN,
                Duration.ofMinutes(1),
                512,
                start));
        return this;
    }

    ModelBuilder next(String from, String... targets) {
        for (String to : targets) {
            edges.add(new Edge(from, to, Edge.Kind.ALL, new Label(from + "->" + to)));
        }
        return this;
    }

    ModelBuilder forEach(String from, String to) {
        edges.add(new Edge(from, to, Edge.Kind.FOR_EACH, new Label(from + "->" + to)));
        return this;
    }

    ModelBuilder oneOf(String from, String... targets) {
        for (String to : targets) {
            edges.add(new Edge(from, to, Edge.Kind.ONE_OF, new Label(from + "->" + to)));
        }
        return this;
    }

    ModelBuilder caught(String from, String... targets) {
        for (String to : targets) {
            edges.add(new Edge(from, to, Edge.Kind.CATCH, new Label(from + "->" + to)));
        }
        return this;
    }

    ModelBuilder result(String step) {
        result = new Text(step, new Label("result"));
        return this;
    }

    static Parameter takes(String name, TypeRef type) {
        Parameter.Kind kind = type.role() == TypeRef.Role.CONTEXT ? Parameter.Kind.CONTEXT : Parameter.Kind.TYPE;
        return new Parameter(name, type, kind, null, new Label(name));
    }

    static Parameter takesFrom(String step, String name, TypeRef type) {
        return new Parameter(name, type, Parameter.Kind.FROM, new Text(step, new Label("@From")), new Label(name));
    }

    static Parameter input(String name, TypeRef type) {
        return new Parameter(name, type, Parameter.Kind.INPUT, null, new Label(name));
    }

    Workflow build() {
        return new Workflow("OrderFlow", new Label("class"), "order", 1, Duration.ofDays(7), result, steps, edges);
    }

    WorkflowMatch match() {
        Workflow workflow = build();
        Step start = Starts.of(workflow).start();
        if (start == null) {
            throw new IllegalStateException("no start");
        }
        return WorkflowMatch.of(workflow, start);
    }

    /** What a rule over the graph finds: {@code JL103 at step: message}. */
    List<String> graphFinds(GraphRule rule) {
        return found(rule::check, build());
    }

    /** What a rule over the match finds. */
    List<String> find(MatchRule rule) {
        return found(rule::check, match());
    }

    private static <T> List<String> found(BiConsumer<T, Consumer<Finding>> rule, T subject) {
        List<String> found = new ArrayList<>();
        rule.accept(
                subject,
                finding -> found.add(
                        finding.code() + " at " + ((Label) finding.origin()).at() + ": " + finding.message()));
        return found;
    }
}
