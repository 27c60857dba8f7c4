package dev.jointlambda.it.simulation;

import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which faults happen, at which calls of a simulation; in the order of the calls.
 *
 * <p>In text: {@code 7:DROP,12:CRASH_AFTER}.
 */
record Script(List<Line> lines) implements Faults {
    static final Script NONE = new Script(List.of());

    /** One fault. */
    record Line(long call, Fault fault) {
        @Override
        public String toString() {
            return call + ":" + fault;
        }
    }

    Script {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException if the text is no script */
    static Script parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String each : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = each.trim().split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("\"" + each + "\" is no fault of a script; one looks like 7:DROP");
            }
            lines.add(new Line(Long.parseLong(parts[0]), Fault.valueOf(parts[1])));
        }
        return new Script(lines);
    }

    Script and(long call, Fault fault) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(call, fault));
        return new Script(more);
    }

    @Override
    public Fault of(Call call) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.call == call.number()) {
                return line.fault;
            }
        }
        return Fault.NONE;
    }

    /** After which call nothing goes wrong any more; 0 if nothing does at all. */
    long last() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).call;
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining(","));
    }
}
