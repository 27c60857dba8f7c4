package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL124, JL127, JL201, JL204 and JL209 for what {@code @From} reads of a step that does not lead there directly. */
final class OlderResultRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (OlderRead read : step.older()) {
                OlderRead.Flaw flaw = read.flaw();
                if (flaw != null && match.step(read.producer().name()).known()) {
                    report.accept(finding(match, step.step(), read, flaw));
                }
            }
        }
    }

    private static Finding finding(WorkflowMatch match, Step step, OlderRead read, OlderRead.Flaw flaw) {
        return switch (flaw) {
            case NEVER_BEFORE -> never(step, read);
            case FAILURE -> failure(step, read);
            case NOTHING -> nothing(step, read);
            case TYPE -> type(step, read);
            case LIST -> list(step, read);
            case TOO_DEEP -> tooDeep(match, step, read);
        };
    }

    private static Finding never(Step step, OlderRead read) {
        return Finding.of(
                        Code.JL124,
                        Objects.requireNonNull(read.parameter().from()).origin(),
                        step.quoted() + " reads the result of "
                                + read.producer().quoted() + ", which never runs before it")
                .fix("name a step that leads to " + step.quoted() + ", or @Input for the execution's input");
    }

    private static Finding failure(Step step, OlderRead read) {
        return at(
                        Code.JL127,
                        read,
                        step.quoted() + " takes the failure of "
                                + read.producer().quoted() + ", but no @Catch of "
                                + read.producer().quoted() + " leads to it")
                .fix("add @Catch(next = " + step.quoted() + ") to "
                        + read.producer().quoted() + ", or remove the parameter");
    }

    private static Finding nothing(Step step, OlderRead read) {
        String type = read.parameter().type().name();
        return at(
                        Code.JL209,
                        read,
                        read.producer().quotedAt() + " returns nothing, so " + step.quoted() + " cannot read " + type
                                + " from it")
                .fix("let " + read.producer().quoted() + " return " + type + ", or remove the parameter");
    }

    private static Finding type(Step step, OlderRead read) {
        List<String> types =
                Phrase.distinct(read.parameter().type(), read.producer().result());
        return at(
                        Code.JL201,
                        read,
                        step.quoted() + " expects " + types.get(0) + ", but "
                                + read.producer().quotedAt() + ", whose result it reads, returns " + types.get(1))
                .fix("take " + types.get(1));
    }

    private static Finding list(Step step, OlderRead read) {
        List<String> types =
                Phrase.distinct(read.parameter().type(), read.producer().result());
        return at(
                        Code.JL204,
                        read,
                        step.quoted() + " reads the results of "
                                + read.producer().quotedAt() + ", one " + types.get(1) + " per item of "
                                + Objects.requireNonNull(read.list()).quoted() + ", but takes " + types.get(0))
                .fix("List<" + types.get(1) + ">");
    }

    private static Finding tooDeep(WorkflowMatch match, Step step, OlderRead read) {
        Region inner = Objects.requireNonNull(match.step(read.producer().name()).region());
        Region outer = Objects.requireNonNull(inner.outer());
        return at(
                        Code.JL204,
                        read,
                        step.quoted() + " reads the results of "
                                + read.producer().quotedAt() + ", which runs once per item of "
                                + inner.list().quoted() + " in a forEach of "
                                + outer.list().quoted() + ": only one forEach can be read from outside")
                .fix("read the step that collects them inside the forEach of "
                        + outer.list().quoted());
    }

    private static Finding at(Code code, OlderRead read, String message) {
        return Finding.of(code, read.parameter().origin(), message);
    }
}
