package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the edges into one step to its parameters: {@code @From} first, then each edge to the one parameter of exactly
 * its type, else to the one it is a subtype of.
 */
final class StepMatcher {
    private final WorkflowMatch before;
    private final Step step;
    private final List<Edge> edges;
    private final List<Edge> left = new ArrayList<>();
    private final List<Parameter> open = new ArrayList<>();
    private final List<Parameter> distant = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final List<Edge> ignored = new ArrayList<>();
    private final List<Edge> strange = new ArrayList<>();
    private final List<Parameter> unfed = new ArrayList<>();
    private boolean known = true;

    private StepMatcher(WorkflowMatch before, Step step) {
        this.before = before;
        this.step = step;
        this.edges = before.workflow().into(step);
    }

    /**
     * Matches one step.
     *
     * @param before has the matches of all its predecessors
     */
    static StepMatch match(WorkflowMatch before, Step step) {
        StepMatcher matcher = new StepMatcher(before, step);
        if (step.equals(before.start())) {
            matcher.start();
        } else {
            matcher.named();
            matcher.typed();
        }
        return matcher.result();
    }

    /** The start takes the execution's input in one parameter at most. */
    private void start() {
        for (Parameter parameter : step.parameters()) {
            if (parameter.kind() == Parameter.Kind.FROM) {
                distant.add(parameter);
            } else if (parameter.kind() != Parameter.Kind.CONTEXT && !parameter.equals(before.input())) {
                unfed.add(parameter);
            }
        }
    }

    private void named() {
        left.addAll(edges);
        for (Parameter parameter : step.parameters()) {
            if (parameter.kind() == Parameter.Kind.TYPE) {
                open.add(parameter);
            } else if (parameter.kind() == Parameter.Kind.FROM) {
                named(parameter, Objects.requireNonNull(parameter.from()).value());
            }
        }
    }

    private void named(Parameter parameter, String from) {
        TypeRef type = parameter.type();
        boolean failure = Carried.isFailure(type) || Carried.isFailure(type.element());
        for (Edge edge : edges) {
            if (edge.from().equals(from) && failure == (edge.kind() == Edge.Kind.CATCH)) {
                left.remove(edge);
                Carried carried = before.carried(edge);
                if (carried.type() == null) {
                    known = false;
                } else if (carried.fit(type) != Carried.Fit.NONE) {
                    feed(carried, parameter);
                } else if (carried.choice()) {
                    strange.add(edge);
                } else {
                    clash(carried, parameter, List.of());
                }
                return;
            }
        }
        distant.add(parameter);
    }

    private void typed() {
        LeftOver leftOver = new LeftOver();
        List<Parameter> fed = new ArrayList<>();
        for (Edge edge : left) {
            Carried carried = before.carried(edge);
            List<Parameter> candidates = candidates(carried);
            fed.addAll(candidates);
            if (carried.type() == null) {
                // Not a list: reported as that, and whatever takes its elements is not to blame.
                known = false;
            } else if (candidates.size() == 1) {
                feed(carried, candidates.get(0));
            } else if (candidates.size() > 1) {
                ambiguous(carried, candidates);
            } else {
                leftOver.add(carried);
            }
        }
        if (ambiguities.isEmpty() && known) {
            leftOver.settle(
                    open.stream().filter(parameter -> !fed.contains(parameter)).toList());
        }
    }

    /** The parameters an edge could feed: those of exactly its type, else those its type fits. */
    private List<Parameter> candidates(Carried carried) {
        for (Carried.Fit fit : List.of(Carried.Fit.EXACT, Carried.Fit.SUBTYPE)) {
            List<Parameter> found = open.stream()
                    .filter(parameter -> carried.fit(parameter.type()) == fit)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What is left over on both sides belongs together, in order: a wrong type rather than two findings. */
    private final class LeftOver {
        private final List<Carried> values = new ArrayList<>();
        private final List<Carried> silent = new ArrayList<>();
        private final List<Edge> choices = new ArrayList<>();

        void add(Carried carried) {
            if (carried.choice()) {
                choices.add(carried.edge());
            } else if (carried.silent()) {
                silent.add(carried);
            } else if (!carried.failure()) {
                values.add(carried);
            }
        }

        void settle(List<Parameter> unclaimed) {
            List<Parameter> hungry = new ArrayList<>(unclaimed);
            hungry.removeIf(parameter -> Carried.isFailure(parameter.type()) && unfed.add(parameter));
            strange.addAll(choices);
            // Whatever these parameters were meant for, it was the choice.
            hungry.subList(0, Math.min(choices.size(), hungry.size())).clear();
            for (Carried value : values) {
                if (hungry.isEmpty()) {
                    instead(value);
                } else {
                    clash(value, hungry.remove(0), List.of());
                }
            }
            for (Carried nothing : silent) {
                if (!hungry.isEmpty()) {
                    clash(nothing, hungry.remove(0), List.of());
                }
            }
            unfed.addAll(hungry);
        }

        /** A value that comes instead of others was meant for the parameter that takes those. */
        private void instead(Carried value) {
            for (Parameter parameter : step.parameters()) {
                List<Edge> others = new ArrayList<>();
                feeds.stream()
                        .filter(feed -> feed.parameter().equals(parameter))
                        .forEach(feed -> others.add(feed.edge()));
                clashes.stream()
                        .filter(clash -> clash.parameter().equals(parameter))
                        .forEach(clash -> others.add(clash.edge()));
                if (!others.isEmpty() && before.outcomes().exclusive(others, List.of(value.edge()))) {
                    clash(value, parameter, others.stream().map(Edge::from).toList());
                    return;
                }
            }
            ignored.add(value.edge());
        }
    }

    private void ambiguous(Carried carried, List<Parameter> candidates) {
        if (!ambiguities.isEmpty()) {
            return;
        }
        List<Edge> alike = left.stream()
                .filter(other -> alike(carried, before.carried(other)))
                .toList();
        ambiguities.add(new Ambiguity(candidates.get(0), alike, type(carried, candidates.get(0)), candidates));
    }

    private static boolean alike(Carried one, Carried other) {
        TypeRef type = one.type();
        TypeRef its = other.type();
        boolean same = type != null && its != null && !other.silent() && type.same(its);
        return one.failure() == other.failure() && (one.failure() || same);
    }

    private void feed(Carried carried, Parameter parameter) {
        TypeRef type = parameter.type();
        feeds.add(new Feed(
                carried.edge(), type(carried, parameter), carried.taken(type), parameter, carried.collects(type)));
    }

    /** What a parameter gets; the type of a failure is the one it asks for. */
    private static TypeRef type(Carried carried, Parameter parameter) {
        if (!carried.failure()) {
            return Objects.requireNonNull(carried.type());
        }
        TypeRef element = parameter.type().element();
        return element == null ? Carried.present(parameter.type()) : element;
    }

    private void clash(Carried carried, Parameter parameter, List<String> instead) {
        if (!before.step(carried.edge().from()).known() && parameter.type().holdsMany()) {
            // It may well be a collector of a forEach that is wrong itself.
            known = false;
            return;
        }
        boolean region = before.regionBefore(carried.edge()) != null;
        clashes.add(new Clash(carried.edge(), Objects.requireNonNull(carried.type()), parameter, region, instead));
    }

    private StepMatch result() {
        Region collected = feeds.stream()
                .filter(Feed::collects)
                .map(feed -> before.regionBefore(feed.edge()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Region region = collected == null ? region() : collected.outer();
        OlderMatcher matcher = new OlderMatcher(before, step, region);
        List<OlderRead> older = distant.stream()
                .map(parameter -> matcher.match(
                        parameter, Objects.requireNonNull(parameter.from()).value()))
                .toList();
        boolean sound = known
                && clashes.isEmpty()
                && ambiguities.isEmpty()
                && older.stream().noneMatch(OlderRead::mistyped)
                && edges.stream().allMatch(edge -> before.step(edge.from()).known());
        return new StepMatch(
                step,
                edges,
                region,
                collected,
                sound,
                feeds,
                SlotGrouping.of(before.outcomes(), step, edges, feeds),
                older,
                clashes,
                ambiguities,
                ignored,
                strange,
                unfed);
    }

    /** Of several forEach around its predecessors the innermost. */
    private @Nullable Region region() {
        for (Edge edge : edges) {
            if (edge.kind() == Edge.Kind.FOR_EACH) {
                return new Region(before.from(edge), step, before.regionBefore(edge));
            }
        }
        return edges.stream()
                .map(before::regionBefore)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(region -> Region.around(region).size()))
                .orElse(null);
    }
}
