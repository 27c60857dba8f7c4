package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Next} as the user wrote it.
 *
 * @param value the steps that all follow; null if not said
 * @param oneOf the steps of which one follows; null if not said
 * @param forEach the step that follows per element; null if not said
 * @param maxConcurrency how many elements run at a time; 0 for all
 * @param concurrencyOrigin where that is said
 * @param origin the annotation
 */
record NextAnnotation(
        @Nullable List<Text> value,
        @Nullable List<Text> oneOf,
        @Nullable Text forEach,
        int maxConcurrency,
        Origin concurrencyOrigin,
        Origin origin) {
    /** Every step named, whatever the form. */
    List<Text> targets() {
        List<Text> targets = new ArrayList<>();
        if (value != null) {
            targets.addAll(value);
        }
        if (oneOf != null) {
            targets.addAll(oneOf);
        }
        if (forEach != null) {
            targets.add(forEach);
        }
        return targets;
    }

    /** The forms used: exactly one in a valid annotation. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        if (value != null) {
            forms.add("value");
        }
        if (oneOf != null) {
            forms.add("oneOf");
        }
        if (forEach != null) {
            forms.add("forEach");
        }
        return forms;
    }
}
