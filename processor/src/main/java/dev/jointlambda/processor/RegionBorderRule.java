package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JL126 and JL204: a step belongs to a forEach with all its edges, or collects it with all of them. */
final class RegionBorderRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            first(match, step).ifPresent(report);
        }
    }

    /** The first edge of a step that crosses a border; what follows from that is not worth a word of its own. */
    static Optional<Finding> first(WorkflowMatch match, StepMatch step) {
        if (!step.known()) {
            return Optional.empty();
        }
        for (Edge edge : step.edges()) {
            Finding finding = step.collected() == null ? inside(match, step, edge) : collector(match, step, edge);
            if (finding != null) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Finding inside(WorkflowMatch match, StepMatch step, Edge edge) {
        Region region = step.region();
        boolean entry = edge.kind() == Edge.Kind.FOR_EACH
                && region != null
                && region.list().name().equals(edge.from());
        if (region == null || entry || region.equals(match.regionBefore(edge))) {
            return null;
        }
        return Finding.of(
                        Code.JL126,
                        step.step().origin(),
                        step.step().quoted() + " runs once per item of "
                                + region.list().quoted() + " but also joins " + Phrase.quoted(edge.from())
                                + ", which is outside that forEach")
                .fix(collecting(match, step, region) + "let " + region.list().quoted()
                        + " put what is needed into each item");
    }

    /** Mostly a list was forgotten: the step was meant for all items. A step that takes the elements was not. */
    private static String collecting(WorkflowMatch match, StepMatch step, Region region) {
        List<TypeRef> items = step.edges().stream()
                .filter(edge -> edge.kind() != Edge.Kind.FOR_EACH && region.equals(match.regionBefore(edge)))
                .map(edge -> match.from(edge).result())
                .filter(type -> !type.isVoid())
                .toList();
        return items.isEmpty()
                ? ""
                : "collect the items first (a step that takes List<"
                        + items.get(0).argument() + ">), or ";
    }

    private static @Nullable Finding collector(WorkflowMatch match, StepMatch step, Edge edge) {
        Region region = Objects.requireNonNull(step.collected());
        if (!region.equals(match.regionBefore(edge))) {
            return Finding.of(
                            Code.JL126,
                            step.step().origin(),
                            step.step().quoted() + " collects the items of "
                                    + region.list().quoted() + " but also joins " + Phrase.quoted(edge.from())
                                    + ", which is outside that forEach")
                    .fix("let it collect only, and join " + Phrase.quoted(edge.from()) + " in a step after it");
        }
        for (Feed feed : step.feedsOf(edge)) {
            if (!feed.collects()) {
                return Finding.of(
                                Code.JL204,
                                feed.parameter().origin(),
                                step.step().quoted() + " collects the items of "
                                        + region.list().quoted() + ", but takes one "
                                        + feed.parameter().type().name() + " from " + Phrase.quoted(edge.from())
                                        + ", which runs once per item")
                        .fix("List<" + feed.carried().argument() + ">");
            }
        }
        return null;
    }
}
