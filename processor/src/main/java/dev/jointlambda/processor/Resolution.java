package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the declaration to the model: every string that names a step becomes that step. A misspelt name counts as the
 * step it is nearest to, so that one typo does not hide what else is wrong; where nothing is near, there is no model.
 */
final class Resolution {
    private final WorkflowDeclaration declaration;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Catch>> catches = new HashMap<>();
    private final StepLookup lookup;
    private boolean complete = true;

    private Resolution(WorkflowDeclaration declaration) {
        this.declaration = declaration;
        this.lookup = new StepLookup(declaration, Code.JL101, findings::add);
    }

    /**
     * The outcome.
     *
     * @param findings JL101 for every name that is none
     * @param workflow the model; null if a name can mean nothing, or if the declaration had findings of its own
     */
    record Result(List<Finding> findings, @Nullable Workflow workflow) {}

    /**
     * Resolves the names of a declaration.
     *
     * @param clean whether the other rules found nothing in the declaration: only then a model makes sense
     */
    static Result of(WorkflowDeclaration declaration, boolean clean) {
        Resolution resolution = new Resolution(declaration);
        List<Edge> edges = resolution.edges();
        List<List<Optional<Text>>> froms = resolution.froms();
        Text result = declaration.result() == null ? null : resolution.resolve(declaration.result());
        boolean model = clean && resolution.complete;
        return new Result(resolution.findings, model ? resolution.workflow(edges, froms, result) : null);
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (StepDeclaration step : declaration.steps()) {
            Set<String> seen = new HashSet<>();
            NextAnnotation next = step.method().next();
            for (Text target : step.targets()) {
                Text found = resolve(target);
                // A guess that repeats an edge or closes a loop of one was a bad guess.
                boolean guessed = found != null && !found.value().equals(target.value());
                if (found == null
                        || !seen.add(found.value())
                        || (guessed && found.value().equals(step.name()))) {
                    complete = false;
                    continue;
                }
                edges.add(edge(step.name(), found.value(), next, target));
            }
            caught(step, edges);
        }
        return edges;
    }

    /** One edge for each step that failures of a step lead to, however many kinds of failures do. */
    private void caught(StepDeclaration step, List<Edge> edges) {
        List<Catch> catches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CatchAnnotation caught : step.method().policies().catches()) {
            Text found = resolve(caught.next());
            if (found == null || found.value().equals(step.name())) {
                complete = false;
                continue;
            }
            if (seen.add(found.value())) {
                edges.add(new Edge(step.name(), found.value(), Edge.Kind.CATCH, found.origin()));
            }
            caught.exceptions().forEach(exception -> catches.add(new Catch(exception.type(), found)));
        }
        this.catches.put(step.name(), catches);
    }

    private static Edge edge(String from, String to, @Nullable NextAnnotation next, Text target) {
        Edge.Kind kind = kind(next, target);
        Setting<Integer> window = next != null && kind == Edge.Kind.FOR_EACH
                ? new Setting<>(next.maxConcurrency(), next.concurrencyOrigin())
                : null;
        return new Edge(from, to, kind, target.origin(), window);
    }

    private static Edge.Kind kind(@Nullable NextAnnotation next, Text target) {
        if (next != null && target.equals(next.forEach())) {
            return Edge.Kind.FOR_EACH;
        }
        boolean chosen = next != null && next.oneOf() != null && next.oneOf().contains(target);
        return chosen ? Edge.Kind.ONE_OF : Edge.Kind.ALL;
    }

    private List<List<Optional<Text>>> froms() {
        List<List<Optional<Text>>> froms = new ArrayList<>();
        for (StepDeclaration step : declaration.steps()) {
            List<Optional<Text>> row = new ArrayList<>();
            for (ParameterDeclaration parameter : step.method().parameters()) {
                row.add(Optional.ofNullable(parameter.from()).map(this::resolve));
            }
            froms.add(row);
        }
        return froms;
    }

    private @Nullable Text resolve(Text text) {
        String found = lookup.find(text);
        if (found == null) {
            complete = false;
            return null;
        }
        return new Text(found, text.origin());
    }

    private Workflow workflow(List<Edge> edges, List<List<Optional<Text>>> froms, @Nullable Text result) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < declaration.steps().size(); i++) {
            steps.add(step(declaration.steps().get(i), froms.get(i)));
        }
        return new Workflow(
                declaration.type(),
                declaration.origin(),
                declaration.name().value(),
                declaration.version(),
                duration(declaration.timeout()),
                result,
                steps,
                edges,
                compensations());
    }

    private List<Compensation> compensations() {
        List<Compensation> compensations = new ArrayList<>();
        for (MethodDeclaration undo : declaration.methods()) {
            Text named = undo.policies().compensate();
            for (StepDeclaration step : declaration.steps()) {
                if (named != null && step.name().equals(named.value())) {
                    compensations.add(new Compensation(
                            step.name(),
                            undo.name(),
                            CompensationMatch.of(step, undo).arguments(),
                            named.origin()));
                }
            }
        }
        return compensations;
    }

    private Step step(StepDeclaration step, List<Optional<Text>> froms) {
        PlacementDeclaration placed = step.placement(declaration);
        // Where no cloud is named, which is an error of its own, any will do to tell what the workflow is to its
        // callers.
        PlacementDeclaration placement =
                placed == null ? new PlacementDeclaration(Cloud.AWS, List.of(), step.origin()) : placed;
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < froms.size(); i++) {
            ParameterDeclaration parameter = step.method().parameters().get(i);
            Text from = froms.get(i).orElse(null);
            parameters.add(
                    new Parameter(parameter.name(), parameter.type(), kind(parameter), from, parameter.origin()));
        }
        return new Step(
                step.name(),
                step.method().name(),
                step.line(),
                step.origin(),
                step.method().result(),
                parameters,
                placement.primary(),
                placement.backups().isEmpty()
                        ? null
                        : placement.backups().get(0).cloud(),
                resources(step, placement),
                step.step().effect(),
                retry(step),
                Objects.requireNonNull(catches.get(step.name())),
                step.method().start());
    }

    private static Map<Cloud, Resources> resources(StepDeclaration step, PlacementDeclaration placement) {
        Map<Cloud, Resources> resources = new EnumMap<>(Cloud.class);
        for (Cloud cloud : placement.clouds()) {
            Setting<Double> cpu = step.cpu(cloud);
            resources.put(
                    cloud,
                    new Resources(
                            duration(step.timeout(cloud)),
                            step.memory(cloud).value(),
                            cpu == null ? null : cpu.value()));
        }
        return resources;
    }

    private @Nullable Retry retry(StepDeclaration step) {
        RetryAnnotation retry = step.retry(declaration);
        return retry == null
                ? null
                : new Retry(
                        retry.maxAttempts().value(),
                        duration(retry.delay()),
                        retry.backoff().value(),
                        duration(retry.maxDelay()),
                        retry.jitter().value(),
                        types(retry.retryOn()),
                        types(retry.abortOn()),
                        retry.origin());
    }

    private static List<TypeRef> types(List<ExceptionDeclaration> exceptions) {
        return exceptions.stream().map(ExceptionDeclaration::type).toList();
    }

    private static Parameter.Kind kind(ParameterDeclaration parameter) {
        if (parameter.type().role() == TypeRef.Role.CONTEXT) {
            return Parameter.Kind.CONTEXT;
        }
        if (parameter.input() != null) {
            return Parameter.Kind.INPUT;
        }
        return parameter.from() != null ? Parameter.Kind.FROM : Parameter.Kind.TYPE;
    }

    private static Duration duration(Text text) {
        return Objects.requireNonNull(DurationText.parse(text.value()));
    }
}
