package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL120: edges that are followed together need a parameter each. */
final class OneProducerRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        soundness.twice().forEach(twice -> report.accept(finding(soundness, twice)));
    }

    private static Finding finding(Soundness soundness, Soundness.Twice twice) {
        WorkflowMatch match = soundness.match();
        Step step = twice.step().step();
        List<Edge> edges = twice.edges();
        List<String> producers =
                edges.stream().map(edge -> match.from(edge).quotedAt()).toList();
        String which = edges.size() == 2 ? "both" : "all";
        List<Way> why = new Explanation(soundness).of(step, twice.witness(), arrival -> edges.stream()
                .allMatch(edge -> arrival.edges().get(match.workflow().number(edge))));
        String when = why.isEmpty() ? "" : " " + Witness.words(why);
        Finding finding = Finding.of(
                Code.JL120,
                twice.slot().parameters().isEmpty()
                        ? step.origin()
                        : twice.slot().parameters().get(0).origin(),
                step.quoted() + " is reached by " + Phrase.and(producers) + ", which " + which + " run" + when
                        + ", but has one parameter for them; it would run twice");
        List<Feed> feeds = edges.stream()
                .flatMap(edge -> twice.step().feedsOf(edge).stream())
                .toList();
        List<String> parameters = feeds.stream()
                .map(feed -> from(feed, feeds) + feed.parameterType() + " "
                        + feed.edge().from())
                .toList();
        return finding.fix("take " + which + ": " + step.method() + "(" + String.join(", ", parameters) + ")");
    }

    /** Parameters of one type need telling apart. */
    private static String from(Feed feed, List<Feed> feeds) {
        boolean alike = feeds.stream()
                .anyMatch(other -> !other.equals(feed) && other.carried().same(feed.carried()));
        return alike ? "@From(" + Phrase.quoted(feed.edge().from()) + ") " : "";
    }
}
