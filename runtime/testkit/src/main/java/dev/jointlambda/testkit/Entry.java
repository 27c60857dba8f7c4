package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import org.jspecify.annotations.Nullable;

/** One thing an attempt asked, and, once it is there, the answer. */
final class Entry {
    private final CallKind kind;
    private final Cloud to;
    private final Object subject;
    private @Nullable Answer answer;
    private boolean due;

    Entry(CallKind kind, Cloud to, Object subject) {
        this.kind = kind;
        this.to = to;
        this.subject = subject;
    }

    /** Makes sure that a replay asks what was asked before. */
    void check(CallKind askedKind, Cloud askedTo, Object askedSubject) {
        if (kind != askedKind || to != askedTo || !subject.equals(askedSubject)) {
            throw ReplayError.differs(askedKind + " of " + askedSubject + " on " + askedTo, this);
        }
    }

    void answered(Answer with) {
        answer = with;
    }

    /** How long the answer takes, in milliseconds. */
    long after() {
        return answer == null ? 0 : answer.after();
    }

    void arrives() {
        due = true;
    }

    boolean isAnswered() {
        return answer != null;
    }

    boolean isDue() {
        return due;
    }

    /** What the call threw; null if it returned. */
    @Nullable
    Throwable error() {
        return answer == null ? null : answer.error();
    }

    /** What the call returned. */
    @Nullable
    Object value() {
        return answer == null ? null : answer.value();
    }

    @Override
    public String toString() {
        return kind + " of " + subject + " on " + to;
    }
}
