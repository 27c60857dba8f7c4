package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as a value.
 *
 * @param code what kind
 * @param origin where the caret stands
 * @param message one sentence complete in itself, since a problem list shows nothing else
 * @param evidence further lines that prove it
 * @param fix what to do; null if the message says it
 * @param severity whether it keeps the workflow from being generated
 */
record Finding(
        Code code,
        Origin origin,
        String message,
        List<String> evidence,
        @Nullable String fix,
        Severity severity) {
    /** Whether a finding keeps a workflow from being generated. */
    enum Severity {
        ERROR,
        /** It does not, and the user can turn it off. */
        WARNING
    }

    Finding {
        evidence = List.copyOf(evidence);
    }

    static Finding of(Code code, Origin origin, String message) {
        return new Finding(code, origin, message, List.of(), null, Severity.ERROR);
    }

    static Finding warning(Code code, Origin origin, String message) {
        return new Finding(code, origin, message, List.of(), null, Severity.WARNING);
    }

    Finding evidence(String line) {
        List<String> lines = new ArrayList<>(evidence);
        lines.add(line);
        return new Finding(code, origin, message, lines, fix, severity);
    }

    Finding fix(String action) {
        return new Finding(code, origin, message, evidence, action, severity);
    }

    boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** As printed. */
    String text() {
        StringBuilder text = new StringBuilder("[" + code + "] " + message);
        evidence.forEach(line -> text.append("\n  ").append(line));
        if (fix != null) {
            text.append("\n  fix: ").append(fix);
        }
        return text.toString();
    }
}
