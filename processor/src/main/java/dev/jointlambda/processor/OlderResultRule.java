package dev.jointlambda.processor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** JL127, JL201, JL204 and JL209 for what {@code @From} reads of a step that does not lead there directly. */
final class OlderResultRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (OlderRead read : step.older()) {
                if (read.mistyped() && match.step(read.producer().name()).known()) {
                    report.accept(finding(match, step.step(), read));
                }
            }
        }
    }

    private static Finding finding(WorkflowMatch match, Step step, OlderRead read) {
        return switch (Objects.requireNonNull(read.flaw())) {
            case FAILURE -> failure(step, read);
            case NOTHING -> nothing(step, read);
            case TYPE -> type(step, read);
            case LIST -> list(step, read);
            case TOO_DEEP -> tooDeep(match, step, read);
            case NEVER_BEFORE -> throw new IllegalArgumentException("not a matter of types: " + read);
        };
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
        String result = read.producer().result().name();
        return at(
                        Code.JL204,
                        read,
                        step.quoted() + " reads the results of "
                                + read.producer().quotedAt() + ", one " + result + " per item of "
                                + Objects.requireNonNull(read.list()).quoted() + ", but takes "
                                + read.parameter().type().name())
                .fix("List<" + read.producer().result().argument() + ">");
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
