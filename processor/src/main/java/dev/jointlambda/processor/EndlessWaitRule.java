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
                .fix(optional(soundness, wait).orElseGet(() -> reroute(wait, why)));
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

    /** An edge without a value that comes instead of one with a value: the parameter may be empty then. */
    private static Optional<String> optional(Soundness soundness, Soundness.Wait wait) {
        Outcomes outcomes = soundness.match().outcomes();
        for (Slot valued : wait.step().slots()) {
            for (Slot silent : wait.step().slots()) {
                boolean pair = valued.parameters().size() == 1
                        && !valued.mayBeEmpty()
                        && silent.mayBeEmpty()
                        && (wait.missing().contains(valued) || wait.missing().contains(silent));
                boolean instead = pair
                        && silent.edges().stream().allMatch(edge -> valued.edges().stream()
                                .allMatch(other -> outcomes.exclusive(edge, other)));
                if (instead && wait.step().collected() == null) {
                    Parameter parameter = valued.parameters().get(0);
                    return Optional.of("take Optional<" + parameter.type().argument() + "> " + parameter.name()
                            + ": it is empty when " + silent.producers() + " leads there");
                }
            }
        }
        return Optional.empty();
    }

    private static String reroute(Soundness.Wait wait, List<Way> why) {
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
                        + " behind the choice"
                : "let what follows a failure of " + fork + " lead to " + step + " too (a void step will do), or move "
                        + other + " behind " + fork;
    }
}
