package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From a workflow without findings to a bound one: says where each parameter comes from, and how each edge is followed. */
final class Binding {
    private final WorkflowMatch match;
    private final Ends ends;
    private final EndPlan plan;
    private final CarriedAlong along;

    private Binding(WorkflowMatch match, Ends ends, EndPlan plan) {
        this.match = match;
        this.ends = ends;
        this.plan = plan;
        this.along = CarriedAlong.of(match);
    }

    /** Binds a workflow in which no rule found anything. */
    static BoundWorkflow bind(WorkflowMatch match, Ends ends, EndPlan plan) {
        Binding binding = new Binding(match, ends, plan);
        Parameter input = match.input();
        return new BoundWorkflow(
                match.workflow(),
                match.start(),
                input == null ? null : input.type(),
                Objects.requireNonNull(ends.result()),
                match.steps().stream().map(binding::bind).toList());
    }

    private BoundStep bind(StepMatch step) {
        List<Source> sources = new ArrayList<>();
        for (Parameter parameter : step.step().parameters()) {
            sources.add(source(step, parameter));
        }
        return new BoundStep(
                step.step(), sources, ends.committed(step.step()), edges(step.step()), choices(step), catches(step));
    }

    private Source source(StepMatch step, Parameter parameter) {
        if (parameter.kind() == Parameter.Kind.CONTEXT) {
            return new Source.Context();
        }
        if (step.step().equals(match.start())) {
            return new Source.Start(parameter.type());
        }
        if (parameter.kind() == Parameter.Kind.INPUT) {
            return new Source.ExecutionInput(
                    Objects.requireNonNull(match.input()).type());
        }
        for (OlderRead read : step.older()) {
            if (read.parameter().equals(parameter)) {
                return older(read);
            }
        }
        List<Feed> feeds = step.feedsOf(parameter);
        List<Producer> producers = feeds.stream().map(Feed::producer).toList();
        boolean optional = parameter.type().present() != null;
        int slot = step.slot(feeds.get(0).edge());
        if (feeds.get(0).collects()) {
            return new Source.Items(slot, producers, parameter.type());
        }
        return step.direct()
                ? new Source.Single(producers, parameter.type(), optional)
                : new Source.Slot(slot, producers, parameter.type(), optional);
    }

    private static Source older(OlderRead read) {
        TypeRef result = read.producer().result();
        return new Source.Older(
                new Producer(read.producer().name(), read.optional() ? Carried.present(result) : result),
                read.parameter().type(),
                read.optional(),
                read.list() == null ? null : read.list().name());
    }

    private List<BoundEdge> edges(Step step) {
        List<BoundEdge> edges = new ArrayList<>();
        if (ends.all().contains(step)) {
            edges.add(
                    plan.slots().isEmpty()
                            ? new BoundEdge.End()
                            : new BoundEdge.Last(plan.slot(step), plan.slots().size()));
        }
        match.workflow().outOf(step).forEach(edge -> edges.add(edge(edge)));
        for (EndPlan.Skip skip : plan.skips()) {
            if (skip.way().step().equals(step)) {
                edges.add(skip(skip));
            }
        }
        return edges;
    }

    private BoundEdge edge(Edge edge) {
        StepMatch target = match.step(edge.to());
        if (edge.kind() == Edge.Kind.FOR_EACH) {
            return new BoundEdge.ForEach(
                    target.step(),
                    collectors(Objects.requireNonNull(target.region())),
                    along.on(edge),
                    edge.maxConcurrency());
        }
        if (target.collected() != null) {
            return collect(edge, when(edge));
        }
        return target.direct()
                ? new BoundEdge.Invoke(target.step(), when(edge), along.on(edge))
                : new BoundEdge.Join(
                        target.step(), target.slot(edge), target.slots().size(), when(edge));
    }

    private BoundEdge.Skip skip(EndPlan.Skip skip) {
        int slots = plan.slots().size();
        if (skip.way().kind() == Way.Kind.GOES_ON) {
            return new BoundEdge.Skip(null, skip.slot(), slots, BoundEdge.When.ALWAYS);
        }
        Edge edge = skip.way().edges().get(0);
        return new BoundEdge.Skip(edge.to(), skip.slot(), slots, when(edge));
    }

    private static BoundEdge.When when(Edge edge) {
        return switch (edge.kind()) {
            case ONE_OF -> BoundEdge.When.CHOSEN;
            case CATCH -> BoundEdge.When.CAUGHT;
            case ALL, FOR_EACH -> BoundEdge.When.ALWAYS;
        };
    }

    /** Every slot that the items fill, once, whichever edge fills it. */
    private List<BoundEdge.Collect> collectors(Region region) {
        return match.steps().stream()
                .filter(step -> region.equals(step.collected()))
                .flatMap(step -> step.edges().stream())
                .map(edge -> collect(edge, BoundEdge.When.ALWAYS))
                .distinct()
                .toList();
    }

    private BoundEdge.Collect collect(Edge edge, BoundEdge.When when) {
        StepMatch target = match.step(edge.to());
        return new BoundEdge.Collect(
                target.step(), target.slot(edge), target.slots().size(), when);
    }

    private List<BoundChoice> choices(StepMatch step) {
        List<BoundChoice> choices = new ArrayList<>();
        for (Edge edge : match.workflow().outOf(step.step())) {
            if (edge.kind() == Edge.Kind.ONE_OF) {
                Feed feed = match.step(edge.to()).feedsOf(edge).get(0);
                choices.add(new BoundChoice(feed.leaves(), edge.to()));
            }
        }
        return choices;
    }

    /** As the user wrote them, but no class before one that it includes. */
    private static List<BoundCatch> catches(StepMatch step) {
        List<BoundCatch> catches = new ArrayList<>();
        for (Catch each : step.step().catches()) {
            int at = 0;
            while (at < catches.size()
                    && !narrower(each.exception(), catches.get(at).exception())) {
                at++;
            }
            catches.add(at, new BoundCatch(each.exception(), each.target().value()));
        }
        return catches;
    }

    private static boolean narrower(TypeRef one, TypeRef other) {
        return one.fits(other) && !one.same(other);
    }
}
