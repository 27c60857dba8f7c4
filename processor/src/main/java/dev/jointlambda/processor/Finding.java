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
 */
record Finding(
        Code code,
        Origin origin,
        String message,
        List<String> evidence,
        @Nullable String fix) {
    Finding {
        evidence = List.copyOf(evidence);
    }

    static Finding of(Code code, Origin origin, String message) {
        return new Finding(code, origin, message, List.of(), null);
    }

    Finding evidence(String line) {
        List<String> lines = new ArrayList<>(evidence);
        lines.add(line);
        return new Finding(code, origin, message, lines, fix);
    }

    Finding fix(String action) {
        return new Finding(code, origin, message, evidence, action);
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
