package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL122: a parameter is fed by the one edge whose type says so, or {@code @From} decides. Once per step. */
final class AmbiguousParameterRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Ambiguity ambiguity : step.ambiguities()) {
                report.accept(
                        ambiguity.edges().size() > 1
                                ? manyEdges(step.step(), ambiguity)
                                : manyParameters(step.step(), ambiguity));
            }
        }
    }

    private static Finding manyEdges(Step step, Ambiguity ambiguity) {
        List<String> producers = ambiguity.edges().stream()
                .map(edge -> Phrase.quoted(edge.from()))
                .toList();
        String all = producers.size() == 2 ? "both" : "all";
        int last = producers.size() - 1;
        return Finding.of(
                        Code.JL122,
                        ambiguity.parameter().origin(),
                        "parameter " + Phrase.quoted(ambiguity.parameter().name()) + " of " + step.quoted()
                                + " could come from " + String.join(", ", producers.subList(0, last)) + " or "
                                + producers.get(last) + " (" + all + says(ambiguity) + ")")
                .fix("write @From(" + producers.get(0) + ") "
                        + ambiguity.parameter().type().name() + " "
                        + ambiguity.parameter().name());
    }

    private static String says(Ambiguity ambiguity) {
        boolean failures = ambiguity.edges().get(0).kind() == Edge.Kind.CATCH;
        return failures ? " may fail" : " return " + ambiguity.carried().name();
    }

    private static Finding manyParameters(Step step, Ambiguity ambiguity) {
        String producer = Phrase.quoted(ambiguity.edges().get(0).from());
        List<String> parameters = ambiguity.rivals().stream()
                .map(parameter -> Phrase.quoted(parameter.name()))
                .toList();
        return Finding.of(
                        Code.JL122,
                        ambiguity.parameter().origin(),
                        what(ambiguity, producer) + " fits the parameters " + Phrase.and(parameters) + " of "
                                + step.quoted())
                .fix("write @From(" + producer + ") before the one that takes it");
    }

    private static String what(Ambiguity ambiguity, String producer) {
        return ambiguity.edges().get(0).kind() == Edge.Kind.CATCH
                ? "the failure of " + producer
                : "the " + ambiguity.carried().name() + " that " + producer + " returns";
    }
}
