package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;

/** JL112: an execution returns one type, whichever of its ends gives the result. */
final class EndTypeRule implements SoundRule {
    @Override
    public void check(Soundness soundness, Consumer<Finding> report) {
        Workflow workflow = soundness.match().workflow();
        Ends ends = Ends.of(workflow, soundness.ends());
        if (ends.giving().size() < 2 || ends.rivalry() != null || ends.common() != null || !soundness.settled()) {
            return;
        }
        List<String> giving = ends.giving().stream()
                .map(end -> end.quoted() + " (" + end.result().name() + ")")
                .toList();
        report.accept(Finding.of(
                        Code.JL112,
                        workflow.origin(),
                        "the ends " + Phrase.and(giving) + " exclude each other but have no common payload type")
                .fix("let " + (giving.size() == 2 ? "both" : "all")
                        + " return one type or a sealed one, such as sealed interface Outcome permits "
                        + String.join(
                                ", ",
                                ends.giving().stream()
                                        .map(end ->
                                                Carried.present(end.result()).name())
                                        .distinct()
                                        .toList())
                        + " {}"));
    }
}
