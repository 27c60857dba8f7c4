package dev.jointlambda.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** JL123: a step that is reached gets all it waits for, whatever is chosen and whatever fails. */
final class EndlessWaitRule implements SoundRule {
    /** More slots than this are counted rather than named. */
    private static final int NAMED = 4;

    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        soundness.waits().forEach(wait -> report.accept(finding(soundness, wait)));
    }

    private static Finding finding(Soundness soundness, Soundness.Wait wait) {
        Step step = wait.step().step();
        return instead(soundness, wait)
                .map(instead -> without(step, instead))
                .orElseGet(() -> incomplete(soundness, wait, step));
    }

    private static Finding incomplete(Soundness soundness, Soundness.Wait wait, Step step) {
        List<Way> why = new Explanation(soundness).of(step, wait.witness(), arrival -> soundness
                .missing(step, arrival.edges())
                .equals(wait.missing()));
        String when = why.isEmpty() ? "" : Witness.words(why) + ", ";
        Region collected = wait.step().collected();
        String what = collected == null
                ? needs(wait.step().slots()) + ", but " + when
                        + never(wait.missing().get(0), step)
                : "collects " + named(wait.step().slots()) + " from every item of "
                        + collected.list().quoted() + ", but " + when + "an item never gets there";
        return Finding.of(Code.JL123, step.origin(), step.quoted() + " may wait forever: it " + what)
                .fix(reroute(soundness.match().workflow(), wait, why));
    }

    /** An edge without a value comes where one with a value is waited for. */
    private static Finding without(Step step, Instead instead) {
        Parameter parameter = instead.valued().parameters().get(0);
        Edge silent = instead.silent().edges().get(0);
        boolean failure = silent.kind() == Edge.Kind.CATCH;
        String from = Phrase.quoted(silent.from());
        String type = parameter.type().name();
        return Finding.of(
                        Code.JL123,
                        step.origin(),
                        step.quoted() + " may wait forever for its " + type + " from "
                                + instead.valued().producers() + ": when " + from
                                + (failure ? " fails, which leads there too" : " leads there instead")
                                + ", there is none")
                .fix("take Optional<" + type + "> " + parameter.name() + ": it is empty when " + from
                        + (failure ? " fails" : " leads there"));
    }

    private static String needs(List<Slot> slots) {
        return "needs " + (slots.size() == 2 ? "both " : "") + named(slots);
    }

    private static String named(List<Slot> slots) {
        List<String> named = slots.stream().limit(NAMED).map(Slot::producers).collect(Collectors.toList());
        if (slots.size() > NAMED) {
            named.add((slots.size() - NAMED) + " more");
        }
        return Phrase.and(named);
    }

    private static String never(Slot slot, Step step) {
        List<String> producers = slot.edges().stream()
                .map(edge -> Phrase.quoted(edge.from()))
                .distinct()
                .toList();
        return producers.size() == 1
                ? producers.get(0) + " never reaches " + step.quoted()
                : "neither " + String.join(" nor ", producers) + " reaches " + step.quoted();
    }

    /** A slot that takes a value, and the one that an edge without a value fills instead. */
    private record Instead(Slot valued, Slot silent) {}

    private static Optional<Instead> instead(Soundness soundness, Soundness.Wait wait) {
        Outcomes outcomes = soundness.match().outcomes();
        for (Slot valued : wait.step().slots()) {
            for (Slot silent : wait.step().slots()) {
                boolean pair = valued.parameters().size() == 1
                        && !valued.mayBeEmpty()
                        && silent.mayBeEmpty()
                        && (wait.missing().contains(valued) || wait.missing().contains(silent));
                if (pair
                        && outcomes.exclusive(silent.edges(), valued.edges())
                        && wait.step().collected() == null) {
                    return Optional.of(new Instead(valued, silent));
                }
            }
        }
        return Optional.empty();
    }

    private static String reroute(Workflow workflow, Soundness.Wait wait, List<Way> why) {
        String step = wait.step().step().quoted();
        if (wait.step().collected() != null) {
            return "let every way of an item end in " + step;
        }
        String other = wait.filled().isEmpty()
                ? "the other steps"
                : wait.filled().get(0).producers();
        if (why.isEmpty()) {
            return "let steps lead to " + step + " that run together";
        }
        Way last = why.get(why.size() - 1);
        String fork = last.step().quoted();
        return last.kind() == Way.Kind.CHOOSES
                ? "let every branch of " + fork + " lead to " + step + " (a void step will do), or move " + other
                        + " behind the choice" + older(workflow, wait, last)
                : "let what follows a failure of " + fork + " lead to " + step + " too (a void step will do), or move "
                        + other + " behind " + fork;
    }

    /** What has run before the choice need not be joined: it can be read. */
    private static String older(Workflow workflow, Soundness.Wait wait, Way fork) {
        List<Edge> edges = wait.filled().size() == 1 ? wait.filled().get(0).edges() : List.of();
        return edges.size() == 1
                        && edges.get(0).kind() == Edge.Kind.ALL
                        && workflow.graph()
                                .leads(edges.get(0).from(), fork.step().name())
                ? ", or read its result with @From("
                        + Phrase.quoted(edges.get(0).from()) + ") and no edge"
                : "";
    }
}
