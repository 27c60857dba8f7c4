package dev.jointlambda.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in a JSON text a reader or a writer stands, such as {@code $.items[3].price}. */
final class JsonPath {
    /** The deepest nesting read or written; more than any data has, and far less than a thread's stack holds. */
    static final int DEEPEST = 500;

    private static final int LONGEST_NAME = 60;
    private static final int MOST_LEVELS_SHOWN = 20;
    private static final int IN_OBJECT = -2;
    private static final int BEFORE_FIRST = -1;

    private int depth;
    private int[] indexes = new int[16];
    private @Nullable String[] names = new String[16];

    void enterObject() {
        enter(IN_OBJECT);
    }

    void enterArray() {
        enter(BEFORE_FIRST);
    }

    void leave() {
        depth--;
    }

    /** Goes on to a field of the object. */
    void field(String name) {
        names[depth - 1] = name;
    }

    /** Goes on to the array's next element; returns its index. */
    int element() {
        return ++indexes[depth - 1];
    }

    boolean isInArray() {
        return depth > 0 && indexes[depth - 1] != IN_OBJECT;
    }

    /** Whether nothing of the object or array has been passed yet. */
    boolean isBeforeFirst() {
        return indexes[depth - 1] == IN_OBJECT ? names[depth - 1] == null : indexes[depth - 1] == BEFORE_FIRST;
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }

    int depth() {
        return depth;
    }

    /** Goes back to where this path was that deep. */
    void backTo(int earlier) {
        depth = earlier;
    }

    private void enter(int index) {
        if (depth == indexes.length) {
            indexes = Arrays.copyOf(indexes, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        indexes[depth] = index;
        names[depth] = null;
        depth++;
    }

    @Override
    public String toString() {
        int from = Math.max(0, depth - MOST_LEVELS_SHOWN);
        StringBuilder text = new StringBuilder(from == 0 ? "$" : "$…");
        for (int i = from; i < depth; i++) {
            String name = names[i];
            if (name != null) {
                append(text, name);
            } else if (indexes[i] >= 0) {
                text.append('[').append(indexes[i]).append(']');
            }
        }
        return text.toString();
    }

    /** A name is data: it must not break the line it is printed in, nor fill it. */
    private static void append(StringBuilder text, String name) {
        if (name.length() <= LONGEST_NAME && name.matches("[A-Za-z_@][A-Za-z0-9_]*")) {
            text.append('.').append(name);
            return;
        }
        String printable = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isLetterOrDigit(c) || (c >= ' ' && c < 127 && c != '"') ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text.append("[\"")
                .append(printable)
                .append(name.length() > LONGEST_NAME ? "…" : "")
                .append("\"]");
    }
}
