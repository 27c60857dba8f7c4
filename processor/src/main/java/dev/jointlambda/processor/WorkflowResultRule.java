package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL111: of several ends that run together, one gives the result. */
final class WorkflowResultRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        Workflow workflow = soundness.match().workflow();
        Ends ends = Ends.of(workflow, soundness.ends());
        Text named = workflow.result();
        if (named != null) {
            EndSet without = ends.without();
            if (ends.giving().isEmpty()) {
                report.accept(notAnEnd(ends, named));
            } else if (without != null && soundness.settled()) {
                report.accept(notAlways(named, without));
            }
            return;
        }
        EndSet rivals = ends.rivalry();
        if (rivals != null) {
            report.accept(ambiguous(soundness, ends.giving(rivals), rivals.witness()));
        }
    }

    private static Finding ambiguous(Soundness soundness, List<Step> giving, Witness witness) {
        List<Way> why = witness.ways().stream()
                .filter(way -> way.kind() == Way.Kind.CHOOSES || way.kind() == Way.Kind.FAILS)
                .filter(way -> giving.stream().anyMatch(end -> soundness
                        .match()
                        .workflow()
                        .graph()
                        .leads(way.step().name(), end.name())))
                .toList();
        String when = why.isEmpty() ? "" : " (" + Witness.words(why) + ")";
        String all = giving.size() == 2 ? "both" : "all";
        return Finding.of(
                        Code.JL111,
                        giving.get(1).origin(),
                        Phrase.and(giving.stream().map(Step::quotedAt).toList()) + " " + all
                                + " end the workflow in the same run" + when + ", so its result is ambiguous")
                .fix("let " + all + " lead to a last step, or name it: @Workflow(result = "
                        + giving.get(0).quoted() + ")");
    }

    private static Finding notAnEnd(Ends ends, Text named) {
        return Finding.of(
                        Code.JL111,
                        named.origin(),
                        Phrase.quoted(named.value()) + " does not end the workflow, so its result cannot be the"
                                + " workflow's")
                .fix("name an end: "
                        + Phrase.quoted(ends.all().stream().map(Step::name).toList()));
    }

    private static Finding notAlways(Text named, EndSet without) {
        return Finding.of(
                        Code.JL111,
                        named.origin(),
                        Phrase.quoted(named.value()) + " does not always run (not "
                                + Witness.words(without.witness().ways())
                                + "), so its result cannot be the workflow's")
                .fix("name an end that always runs, or let each of the ends that exclude each other return a result and"
                        + " name none");
    }

    /** Where no plan tells when the execution is done. */
    static Finding uncertain(Workflow workflow, Witness witness) {
        return Finding.of(
                        Code.JL111,
                        workflow.origin(),
                        "it cannot be told which ends of " + workflow.type() + " are still to come "
                                + Witness.words(witness.ways()))
                .fix("let its ends lead to one last step");
    }
}
