package dev.jointlambda.it.kill;

import dev.jointlambda.local.LocalClouds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the stores show once all is over.
 *
 * @param histories every execution's, by partition
 * @param violations what is wrong; empty if nothing is
 */
record Verdict(Map<String, History> histories, List<String> violations) {
    /** Reads both stores and judges every execution in them. */
    static Verdict of(LocalClouds clouds, Collection<Subject> subjects) {
        Map<String, Subject> byName =
                subjects.stream().collect(Collectors.toMap(Subject::workflow, Function.identity()));
        try (Stores stores = Stores.of(clouds)) {
            Map<String, History> histories = Histories.of(stores.rows(), (workflow, step) -> {
                Subject subject = byName.get(workflow);
                return subject != null && subject.shape().collectors().contains(step);
            });
            List<String> violations = new ArrayList<>();
            histories.forEach((partition, history) -> {
                Subject subject = byName.get(partition.substring(0, partition.indexOf('/')));
                if (subject == null) {
                    violations.add(partition + " is of no workflow that was used");
                } else {
                    violations.addAll(Checker.violations(subject, history));
                }
            });
            return new Verdict(histories, violations);
        }
    }
}
