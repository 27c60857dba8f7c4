package dev.jointlambda.processor;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the known name nearest to one that is not known. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest name, the first of several; null if none is near enough to be meant. */
    static @Nullable String nearest(String unknown, Collection<String> known) {
        String best = null;
        int least = Math.max(2, unknown.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(unknown, name);
            // A name that shares nothing is not what was meant, however short both are.
            if (distance < least && distance < Math.max(unknown.length(), name.length())) {
                best = name;
                least = distance;
            }
        }
        return best;
    }

    /** How many letters must be added, dropped or changed to make one of the other, case aside (Levenshtein). */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
