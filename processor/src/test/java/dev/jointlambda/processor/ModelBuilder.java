package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import dev.jointlambda.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds workflows by hand, without a compiler. Origins are labels: {@code step}, {@code step.parameter}, {@code a->b}. */
final class ModelBuilder {
    /** A place in no source. */
    record Label(String at) implements Origin {}

    private static final Resources RESOURCES = new Resources(Duration.ofMinutes(1), 512, null);

    private final List<Step> steps = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Compensation> compensations = new ArrayList<>();
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
                Map.of(Cloud.AWS, RESOURCES, Cloud.ALIYUN, RESOURCES),
                new Setting<>(Effect.IDEMPOTENT, new Label("effect of " + name)),
                null,
                List.of(),
                start));
        return this;
    }

    /** Another step instead of the one added last under that name: {@code change("a", step -> ...)}. */
    private ModelBuilder change(String name, UnaryOperator<Step> changed) {
        steps.replaceAll(step -> step.name().equals(name) ? changed.apply(step) : step);
        return this;
    }

    /** Leads from a step that was added to another, or to one that will be, when it fails with that exception. */
    ModelBuilder caught(String from, TypeRef exception, String to) {
        Text target = new Text(to, new Label(from + "=>" + to));
        boolean known = edges.stream()
                .anyMatch(edge -> edge.kind() == Edge.Kind.CATCH
                        && edge.from().equals(from)
                        && edge.to().equals(to));
        if (!known) {
            edges.add(new Edge(from, to, Edge.Kind.CATCH, target.origin()));
        }
        return change(from, step -> {
            List<Catch> catches = new ArrayList<>(step.catches());
            catches.add(new Catch(exception, target));
            return with(step, step.effect(), step.retry(), catches);
        });
    }

    /** When it fails with any exception. */
    ModelBuilder caught(String from, String to) {
        return caught(from, FakeType.of("Exception"), to);
    }

    ModelBuilder effect(String name, Effect effect) {
        return change(
                name, step -> with(step, new Setting<>(effect, step.effect().origin()), step.retry(), step.catches()));
    }

    ModelBuilder retried(String name, Retry retry) {
        return change(name, step -> with(step, step.effect(), retry, step.catches()));
    }

    private static Step with(Step step, Setting<Effect> effect, @Nullable Retry retry, List<Catch> catches) {
        return new Step(
                step.name(),
                step.method(),
                step.line(),
                step.origin(),
                step.result(),
                step.parameters(),
                step.primary(),
                step.backup(),
                step.resources(),
                effect,
                retry,
                catches,
                step.start());
    }

    ModelBuilder compensated(Compensation compensation) {
        compensations.add(compensation);
        return this;
    }

    ModelBuilder next(String from, String... targets) {
        for (String to : targets) {
            edges.add(new Edge(from, to, Edge.Kind.ALL, new Label(from + "->" + to)));
        }
        return this;
    }

    ModelBuilder oneOf(String from, String... targets) {
        for (String to : targets) {
            edges.add(new Edge(from, to, Edge.Kind.ONE_OF, new Label(from + "->" + to)));
        }
        return this;
    }

    ModelBuilder forEach(String from, String to) {
        return forEach(from, to, 0);
    }

    ModelBuilder forEach(String from, String to, int maxConcurrency) {
        Setting<Integer> window = new Setting<>(maxConcurrency, new Label("maxConcurrency of " + from));
        edges.add(new Edge(from, to, Edge.Kind.FOR_EACH, new Label(from + "->" + to), window));
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
        Label origin = new Label("class");
        return new Workflow("OrderFlow", origin, "order", 1, Duration.ofDays(7), result, steps, edges, compensations);
    }

    WorkflowMatch match() {
        Workflow workflow = build();
        Step start = Starts.of(workflow).start();
        if (start == null) {
            throw new IllegalStateException("no start");
        }
        return WorkflowMatch.of(workflow, start, Outcomes.of(workflow, start));
    }

    /** What a rule over the graph finds: {@code JL103 at step: message}. */
    List<String> graphFinds(GraphRule rule) {
        return found(rule::check, build());
    }

    /** What a rule over the match finds. */
    List<String> find(MatchRule rule) {
        return found(rule::check, match());
    }

    /** What a rule over the outcomes finds. */
    List<String> soundFinds(SoundRule rule) {
        return found(rule::check, Soundness.of(match()));
    }

    /** What the whole check finds. */
    List<String> finds() {
        List<String> found = new ArrayList<>();
        WorkflowCheck.check(build()).findings().forEach(finding -> found.add(text(finding)));
        return found;
    }

    /** The workflow, bound; there must be no findings. */
    BoundWorkflow bound() {
        Verdict verdict = WorkflowCheck.check(build());
        if (verdict.workflow() == null) {
            throw new IllegalStateException(verdict.findings().toString());
        }
        return verdict.workflow();
    }

    private static <T> List<String> found(BiConsumer<T, Consumer<Finding>> rule, T subject) {
        List<String> found = new ArrayList<>();
        rule.accept(subject, finding -> found.add(text(finding)));
        return found;
    }

    private static String text(Finding finding) {
        return finding.code() + " at " + ((Label) finding.origin()).at() + ": " + finding.message();
    }
}
