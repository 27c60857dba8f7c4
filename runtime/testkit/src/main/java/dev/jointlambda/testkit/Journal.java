package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every call and every end of a delivery, as lines for people. */
final class Journal {
    private final List<String> lines = new ArrayList<>();

    /** A call is about to be made. */
    void called(long at, Call call, Fault fault) {
        String line = String.format(
                Locale.ROOT,
                "%s %5d  %-6s %s%s: %s of %s%s",
                time(at),
                call.number(),
                call.from(),
                call.function(),
                call.delivery() > 1 ? " (delivery " + call.delivery() + ")" : "",
                call.kind(),
                subject(call.subject()),
                call.crossesClouds() ? " on " + call.to() : "");
        lines.add(fault == Fault.NONE ? line : line + "   <-- " + fault);
    }

    /** A delivery has ended. */
    void ended(long at, Cloud cloud, String function, TraceEntry.End how, String reason) {
        lines.add(String.format(
                Locale.ROOT,
                "%s        %-6s %s: %s%s",
                time(at),
                cloud,
                function,
                how,
                reason.isEmpty() ? "" : ": " + reason.lines().findFirst().orElse("")));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void forget() {
        lines.clear();
    }

    private static String time(long at) {
        long millis = at - Timeline.START;
        return String.format(
                Locale.ROOT,
                "+%d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static String subject(Object subject) {
        if (subject instanceof StepKey key) {
            return key.execution().id() + " " + key.step() + (key.index().isEmpty() ? "" : "[" + key.index() + "]");
        }
        if (subject instanceof ExecutionId id) {
            return id.id();
        }
        if (subject instanceof OpenEntry entry) {
            return entry.execution().id();
        }
        if (subject instanceof List<?> all) {
            return all.stream().map(Journal::subject).toList().toString();
        }
        return String.valueOf(subject);
    }
}
