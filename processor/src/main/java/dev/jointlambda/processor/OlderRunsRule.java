package dev.jointlambda.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** JL124: what is read has been written, in every outcome in which its reader runs. */
final class OlderRunsRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        Map<OlderRead, Soundness.Unread> unread = new HashMap<>();
        soundness.unread().forEach(each -> unread.put(each.read(), each));
        for (StepMatch step : soundness.match().steps()) {
            for (OlderRead read : step.older()) {
                Soundness.Unread found = unread.get(read);
                if (read.flaw() == OlderRead.Flaw.NEVER_BEFORE) {
                    if (!read.optional()) {
                        report.accept(never(step.step(), read));
                    } else if (soundness.together(step.step(), read.producer())) {
                        report.accept(meanwhile(step.step(), read));
                    }
                } else if (found != null) {
                    report.accept(
                            soundness.never(read) ? failed(soundness, step.step(), read) : sometimes(soundness, found));
                }
            }
        }
    }

    private static Finding never(Step reader, OlderRead read) {
        return Finding.of(Code.JL124, origin(read), reads(reader, read.producer()) + ", which never runs before it")
                .fix("name a step that leads to " + reader.quoted() + ", or @Input for the execution's input");
    }

    private static Finding meanwhile(Step reader, OlderRead read) {
        return Finding.of(
                        Code.JL124,
                        origin(read),
                        reads(reader, read.producer())
                                + ", which may run at the same time; whether it is there would be a matter of luck")
                .fix("let " + read.producer().quoted() + " lead to " + reader.quoted() + ", or to a step before it");
    }

    private static Finding failed(Soundness soundness, Step reader, OlderRead read) {
        List<String> always = new Explanation(soundness).readable(reader);
        String other = always.isEmpty() ? "" : ", or read one that runs before: " + list(always);
        boolean caught = soundness.match().workflow().outOf(read.producer()).stream()
                .anyMatch(edge -> edge.kind() == Edge.Kind.CATCH);
        String why = caught
                ? ", which has failed whenever " + reader.quoted() + " runs; a failed step has no result"
                : ", which never leads to it when " + reader.quoted() + " runs";
        return Finding.of(Code.JL124, origin(read), reads(reader, read.producer()) + why)
                .fix((caught ? "take the StepFailure" : "remove the parameter") + other);
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
                read.list() == null ? "take Optional<" + read.parameter().type().argument() + ">" : "";
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
