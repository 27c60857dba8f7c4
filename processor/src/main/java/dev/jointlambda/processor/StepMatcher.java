package dev.jointlambda.processor;

import java.util.ArrayList;
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
    private final List<Feed> feeds = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final List<Edge> ignored = new ArrayList<>();
    private final List<Parameter> unfed = new ArrayList<>();
    private final List<Parameter> unreachable = new ArrayList<>();
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
                unreachable.add(parameter);
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
        for (Edge edge : edges) {
            if (edge.from().equals(from)) {
                left.remove(edge);
                TypeRef carried = before.carried(edge);
                if (carried == null) {
                    known = false;
                } else if (fit(edge, carried, parameter) == Fit.NONE) {
                    clash(edge, carried, parameter);
                } else {
                    feed(edge, carried, parameter);
                }
                return;
            }
        }
        unreachable.add(parameter);
    }

    private void typed() {
        List<Edge> unmatched = new ArrayList<>();
        List<Edge> silent = new ArrayList<>();
        List<Parameter> fed = new ArrayList<>();
        for (Edge edge : left) {
            TypeRef carried = before.carried(edge);
            if (carried == null) {
                // Not a list: reported as that, and whatever takes its elements is not to blame.
                known = false;
            } else if (carried.isVoid()) {
                silent.add(edge);
            } else {
                List<Parameter> candidates = candidates(edge, carried);
                fed.addAll(candidates);
                if (candidates.isEmpty()) {
                    unmatched.add(edge);
                } else if (candidates.size() == 1) {
                    feed(edge, carried, candidates.get(0));
                } else {
                    ambiguous(edge, carried, candidates);
                }
            }
        }
        List<Parameter> hungry =
                open.stream().filter(parameter -> !fed.contains(parameter)).toList();
        if (ambiguities.isEmpty() && known) {
            leftOver(unmatched, silent, hungry);
        }
    }

    /** The parameters an edge could feed: those of exactly its type, else those its type fits. */
    private List<Parameter> candidates(Edge edge, TypeRef carried) {
        for (Fit fit : List.of(Fit.EXACT, Fit.SUBTYPE)) {
            List<Parameter> found = open.stream()
                    .filter(parameter -> fit(edge, carried, parameter) == fit)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What is left over on both sides belongs together, in order: a wrong type rather than two findings. */
    private void leftOver(List<Edge> unmatched, List<Edge> silent, List<Parameter> hungry) {
        for (int i = 0; i < Math.max(unmatched.size(), hungry.size()); i++) {
            if (i >= hungry.size()) {
                ignored.add(unmatched.get(i));
            } else if (i < unmatched.size()) {
                clash(unmatched.get(i), Objects.requireNonNull(before.carried(unmatched.get(i))), hungry.get(i));
            } else if (i - unmatched.size() < silent.size()) {
                Edge edge = silent.get(i - unmatched.size());
                clash(edge, before.from(edge).result(), hungry.get(i));
            } else {
                unfed.add(hungry.get(i));
            }
        }
    }

    private void ambiguous(Edge edge, TypeRef carried, List<Parameter> candidates) {
        if (!ambiguities.isEmpty()) {
            return;
        }
        List<Edge> alike = left.stream()
                .filter(other -> {
                    TypeRef type = before.carried(other);
                    return other.equals(edge) || (type != null && !type.isVoid() && type.same(carried));
                })
                .toList();
        ambiguities.add(new Ambiguity(candidates.get(0), alike, carried, candidates));
    }

    private void feed(Edge edge, TypeRef carried, Parameter parameter) {
        feeds.add(new Feed(edge, carried, parameter, !carried.fits(parameter.type())));
    }

    private void clash(Edge edge, TypeRef carried, Parameter parameter) {
        if (!before.step(edge.from()).known() && parameter.type().holdsMany()) {
            // It may well be a collector of a forEach that is wrong itself.
            known = false;
            return;
        }
        clashes.add(new Clash(edge, carried, parameter, before.regionBefore(edge) != null));
    }

    private enum Fit {
        EXACT,
        SUBTYPE,
        NONE
    }

    private Fit fit(Edge edge, TypeRef carried, Parameter parameter) {
        if (carried.isVoid()) {
            return Fit.NONE;
        }
        TypeRef type = parameter.type();
        if (carried.fits(type)) {
            return carried.same(type) ? Fit.EXACT : Fit.SUBTYPE;
        }
        boolean items = edge.kind() == Edge.Kind.ALL && before.regionBefore(edge) != null;
        if (!items || !type.collects(carried)) {
            return Fit.NONE;
        }
        TypeRef element = type.element();
        return element != null && element.same(carried) ? Fit.EXACT : Fit.SUBTYPE;
    }

    private StepMatch result() {
        Region collected = feeds.stream()
                .filter(Feed::collects)
                .map(feed -> before.regionBefore(feed.edge()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean nested =
                edges.stream().anyMatch(edge -> edge.kind() == Edge.Kind.FOR_EACH && before.regionBefore(edge) != null);
        boolean sound = known
                && !nested
                && clashes.isEmpty()
                && ambiguities.isEmpty()
                && unreachable.isEmpty()
                && edges.stream().allMatch(edge -> before.step(edge.from()).known());
        return new StepMatch(
                step,
                edges,
                collected == null ? region() : null,
                collected,
                sound,
                feeds,
                clashes,
                ambiguities,
                ignored,
                unfed,
                unreachable);
    }

    private @Nullable Region region() {
        for (Edge edge : edges) {
            if (edge.kind() == Edge.Kind.FOR_EACH) {
                return new Region(before.from(edge), step);
            }
        }
        return edges.stream()
                .map(before::regionBefore)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
