package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL205, JL206 and JL208: whatever a choosing step returns, exactly one of the steps it names takes it. */
final class ChoiceRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (Step step : match.workflow().steps()) {
            List<Edge> edges = match.workflow().outOf(step).stream()
                    .filter(edge -> edge.kind() == Edge.Kind.ONE_OF)
                    .toList();
            List<TypeRef> leaves = step.result().sealedLeaves();
            if (!edges.isEmpty() && !leaves.isEmpty()) {
                check(match, step, edges, leaves, report);
            }
        }
    }

    private static void check(
            WorkflowMatch match, Step step, List<Edge> edges, List<TypeRef> leaves, Consumer<Finding> report) {
        boolean strange = false;
        for (Edge edge : edges) {
            if (match.step(edge.to()).strange().contains(edge)) {
                strange = true;
                report.accept(takesNothing(match.workflow().step(edge.to()), step, edge, leaves));
            }
        }
        List<TypeRef> homeless = new ArrayList<>();
        for (TypeRef leaf : leaves) {
            List<Edge> takers =
                    edges.stream().filter(edge -> takes(match, edge, leaf)).toList();
            if (takers.isEmpty()) {
                homeless.add(leaf);
            } else if (takers.size() > 1) {
                report.accept(contested(leaf, takers));
            }
        }
        // The step that takes something else was meant to take these.
        if (!homeless.isEmpty() && !strange) {
            report.accept(homeless(step, homeless));
        }
    }

    /** An edge that could feed several parameters takes all it can: which of them is said elsewhere. */
    private static boolean takes(WorkflowMatch match, Edge edge, TypeRef leaf) {
        StepMatch target = match.step(edge.to());
        Carried carried = match.carried(edge);
        List<Feed> feeds = target.feedsOf(edge);
        return feeds.isEmpty()
                ? target.step().parameters().stream()
                        .anyMatch(parameter -> contains(carried.taken(parameter.type()), leaf))
                : feeds.stream().anyMatch(feed -> contains(feed.leaves(), leaf));
    }

    private static boolean contains(List<TypeRef> types, TypeRef type) {
        return types.stream().anyMatch(type::same);
    }

    private static Finding takesNothing(Step target, Step step, Edge edge, List<TypeRef> leaves) {
        List<String> names = leaves.stream().map(TypeRef::name).toList();
        List<String> wanted = target.parameters().stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.TYPE
                        || (parameter.kind() == Parameter.Kind.FROM
                                && Objects.requireNonNull(parameter.from())
                                        .value()
                                        .equals(step.name())))
                .map(parameter -> parameter.type().name())
                .toList();
        String takes = wanted.isEmpty()
                ? target.quoted() + " takes nothing that " + step.quoted() + " returns (" + String.join(", ", names)
                        + ")"
                : target.quoted() + " takes " + Phrase.and(wanted) + ", which " + step.quoted() + " never returns ("
                        + String.join(", ", names) + ")";
        return Finding.of(Code.JL208, edge.origin(), takes)
                .fix("let " + target.quoted() + " take " + Phrase.or(names) + ", or take it out of oneOf");
    }

    private static Finding contested(TypeRef leaf, List<Edge> takers) {
        List<String> steps = takers.stream().map(Edge::to).toList();
        return Finding.of(
                        Code.JL206,
                        takers.get(1).origin(),
                        leaf.name() + " would go to " + (steps.size() == 2 ? "both " : "all of ")
                                + Phrase.quoted(steps))
                .fix("make their parameter types disjoint");
    }

    private static Finding homeless(Step step, List<TypeRef> leaves) {
        List<String> names = leaves.stream().map(TypeRef::name).toList();
        String them = names.size() == 1 ? "it" : "them";
        TypeRef common = names.size() == 1 ? leaves.get(0) : CommonType.nearest(leaves);
        String fix = common == null || common.same(step.result())
                ? "add a step for each"
                : "add a step that takes " + common.name() + (names.size() == 1 ? "" : ", or one for each");
        return Finding.of(
                        Code.JL205,
                        step.origin(),
                        step.quoted() + " can return " + Phrase.and(names) + ", but no step in oneOf accepts " + them)
                .fix(fix);
    }
}
