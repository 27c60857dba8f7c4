package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what the printer of JavaPoet spreads over several lines: short comments, empty bodies, parameters, throws
 * clauses, fields of one kind. Goes over the lines once; no literal of Java has a line break.
 */
final class SourceGatherer {
    private static final List<String> FIELDS = List.of("    private static final ", "    private final ");

    private final List<String> gathered = new ArrayList<>();

    private SourceGatherer() {}

    static String gather(String source) {
        SourceGatherer gatherer = new SourceGatherer();
        for (String line : source.split("\n", -1)) {
            gatherer.add(line);
        }
        return String.join("\n", gatherer.gathered);
    }

    private void add(String line) {
        String last = last(1);
        if (last.endsWith(" throws")) {
            replace(1, last + " " + line.stripLeading());
        } else if (last.endsWith("{") && line.stripLeading().startsWith("}")) {
            replace(1, last + line.stripLeading());
        } else if (isShortComment(line)) {
            replace(2, last(2) + last.stripLeading().substring(1) + " */");
        } else if (last.isEmpty() && isFieldLike(line, last(2))) {
            replace(1, line);
        } else {
            gathered.add(line);
        }
        joinParameters();
    }

    private boolean isShortComment(String line) {
        return line.strip().equals("*/")
                && last(2).strip().equals("/**")
                && last(1).strip().length() <= 110;
    }

    private static boolean isFieldLike(String line, String other) {
        return line.endsWith(";")
                && other.endsWith(";")
                && FIELDS.stream().anyMatch(kind -> line.startsWith(kind) && other.startsWith(kind));
    }

    /** The head of a method that was broken once and need not be. */
    private void joinParameters() {
        String last = last(1);
        String before = last(2);
        boolean broken = last.startsWith("            ")
                && last.endsWith("{")
                && before.endsWith(",")
                && before.startsWith("    ")
                && !before.startsWith("     ");
        if (broken && before.length() + 1 + last.stripLeading().length() <= EmitterLayout.WIDTH) {
            replace(2, before + " " + last.stripLeading());
        }
    }

    /** The last line but some. */
    private String last(int fromEnd) {
        return gathered.size() < fromEnd ? "" : gathered.get(gathered.size() - fromEnd);
    }

    /** Puts one line in the place of some last ones. */
    private void replace(int count, String line) {
        gathered.subList(gathered.size() - count, gathered.size()).clear();
        gathered.add(line);
    }
}
