package dev.jointlambda.processor;

import java.util.function.Consumer;

/** JL202: a forEach needs elements. */
final class ForEachSourceRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (Edge edge : match.workflow().edges()) {
            Step list = match.from(edge);
            if (edge.kind() == Edge.Kind.FOR_EACH && list.result().element() == null) {
                report.accept(Finding.of(
                                Code.JL202,
                                edge.origin(),
                                "forEach needs a step that returns a List, Set, Collection or array; " + list.quoted()
                                        + " returns "
                                        + (list.result().isVoid()
                                                ? "nothing"
                                                : list.result().name()))
                        .fix("return a List, or write @Next(" + Phrase.quoted(edge.to()) + ")"));
            }
        }
    }
}
