package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL199: a forEach inside a forEach is of a later release. */
final class NestedForEachRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (Edge edge : match.workflow().edges()) {
            Region outer = match.regionBefore(edge);
            if (edge.kind() == Edge.Kind.FOR_EACH
                    && outer != null
                    && match.step(edge.from()).known()) {
                report.accept(Finding.of(
                                Code.JL199,
                                edge.origin(),
                                "a forEach inside a forEach is not in this release: "
                                        + Phrase.quoted(edge.from()) + " runs once per item of "
                                        + outer.list().quoted())
                        .fix("let " + outer.list().quoted() + " return one flat list"));
            }
        }
    }
}
