package dev.jointlambda.local.table;

/**
 * What becomes of a row, and what to tell whoever asked.
 *
 * @param <A> the answer
 */
public final class Change<A> {
    enum Kind {
        KEEP,
        PUT,
        REMOVE
    }

    private final Kind kind;
    private final Row row;
    private final A answer;

    private Change(Kind kind, Row row, A answer) {
        this.kind = kind;
        this.row = row;
        this.answer = answer;
    }

    /** The row stays as it is, or absent. */
    public static <A> Change<A> keep(A answer) {
        return new Change<>(Kind.KEEP, Row.empty(), answer);
    }

    /** The row becomes this one. */
    public static <A> Change<A> put(Row row, A answer) {
        return new Change<>(Kind.PUT, row, answer);
    }

    /** The row goes. */
    public static <A> Change<A> remove(A answer) {
        return new Change<>(Kind.REMOVE, Row.empty(), answer);
    }

    Kind kind() {
        return kind;
    }

    Row row() {
        return row;
    }

    A answer() {
        return answer;
    }
}
