package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL120: edges that are all followed need a parameter each. */
final class OneProducerRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Parameter parameter : step.step().parameters()) {
                List<Feed> feeds = step.feeds().stream()
                        .filter(feed -> feed.parameter().equals(parameter))
                        .toList();
                if (feeds.size() > 1) {
                    report.accept(finding(match, step.step(), parameter, feeds));
                }
            }
        }
    }

    private static Finding finding(WorkflowMatch match, Step step, Parameter parameter, List<Feed> feeds) {
        List<String> producers =
                feeds.stream().map(feed -> match.from(feed.edge()).quotedAt()).toList();
        List<String> parameters = feeds.stream()
                .map(feed -> from(feed, feeds) + feed.parameterType() + " "
                        + feed.edge().from())
                .toList();
        String which = feeds.size() == 2 ? "both" : "all";
        return Finding.of(
                        Code.JL120,
                        parameter.origin(),
                        step.quoted() + " is reached by " + Phrase.and(producers) + ", which " + which
                                + " run, but has one parameter for them; it would run twice")
                .fix("take " + which + ": " + step.method() + "(" + String.join(", ", parameters) + ")");
    }

    /** Parameters of one type need telling apart. */
    private static String from(Feed feed, List<Feed> feeds) {
        boolean alike = feeds.stream()
                .anyMatch(other -> !other.equals(feed) && other.carried().same(feed.carried()));
        return alike ? "@From(" + Phrase.quoted(feed.edge().from()) + ") " : "";
    }
}
