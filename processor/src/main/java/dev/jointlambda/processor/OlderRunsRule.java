package dev.jointlambda.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** JL124: what is read has been written, in every outcome in which its reader runs. */
final class OlderRunsRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        Set<OlderRead> told = new LinkedHashSet<>();
        for (StepMatch step : soundness.match().steps()) {
            for (OlderRead read : step.older()) {
                if (soundness.never(step, read)) {
                    told.add(read);
                    report.accept(never(soundness, step.step(), read));
                }
            }
        }
        for (Soundness.Unread unread : soundness.unread()) {
            if (!told.contains(unread.read())) {
                report.accept(sometimes(soundness, unread));
            }
        }
    }

    private static Finding never(Soundness soundness, Step reader, OlderRead read) {
        Step producer = read.producer();
        boolean failed =
                soundness.match().workflow().outOf(producer).stream().anyMatch(edge -> edge.kind() == Edge.Kind.CATCH);
        String why = failed
                ? ", which has failed whenever " + reader.quoted() + " runs; a failed step has no result"
                : ", which never runs before it";
        Finding finding = Finding.of(Code.JL124, origin(read), reads(reader, producer) + why);
        List<String> always = new Explanation(soundness).readable(reader);
        String other = always.isEmpty() ? "remove the parameter" : "read one that runs before: " + list(always);
        return finding.fix(failed ? "take the StepFailure, or " + other : other);
    }

    private static Finding sometimes(Soundness soundness, Soundness.Unread unread) {
        Step reader = unread.step().step();
        OlderRead read = unread.read();
        String producer = read.producer().name();
        Explanation explanation = new Explanation(soundness);
        List<Way> why = explanation.of(
                reader, unread.witness(), arrival -> !arrival.readable().test(producer));
        String not = why.isEmpty() ? "" : " (not " + Witness.words(why) + ")";
        List<String> always = explanation.readable(reader);
        String other = always.isEmpty() ? "" : "read one that always runs before: " + list(always);
        String optional =
                read.list() == null ? "take Optional<" + read.parameter().type().name() + ">" : "";
        String fix = !optional.isEmpty() && !other.isEmpty() ? optional + ", or " + other : optional + other;
        Finding finding = Finding.of(
                Code.JL124,
                origin(read),
                reads(reader, read.producer()) + ", which does not always run before it" + not);
        return fix.isEmpty() ? finding : finding.fix(fix);
    }

    private static String reads(Step reader, Step producer) {
        return reader.quoted() + " reads the result of " + producer.quoted();
    }

    private static String list(List<String> steps) {
        return String.join(", ", steps);
    }

    private static Origin origin(OlderRead read) {
        return Objects.requireNonNull(read.parameter().from()).origin();
    }
}
