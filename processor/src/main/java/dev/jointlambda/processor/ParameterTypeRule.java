package dev.jointlambda.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** JL201, JL203, JL204 and JL209: what an edge carries is what the parameter at its other end takes. */
final class ParameterTypeRule implements MatchRule {
    @Override
    public void check(WorkflowMatch match, Consumer<Finding> report) {
        for (StepMatch step : match.steps()) {
            for (Clash clash : step.clashes()) {
                report.accept(finding(match, step.step(), clash));
            }
        }
    }

    private static Finding finding(WorkflowMatch match, Step step, Clash clash) {
        Step producer = match.from(clash.edge());
        TypeRef wanted = clash.parameter().type();
        if (clash.carried().isVoid()) {
            return at(
                            Code.JL209,
                            clash,
                            producer.quotedAt() + " returns nothing, so " + step.quoted() + " cannot take "
                                    + wanted.name() + " from it")
                    .fix("let " + producer.quoted() + " return " + wanted.name() + ", or remove the parameter");
        }
        if (clash.edge().kind() == Edge.Kind.FOR_EACH && wanted.holdsMany()) {
            return at(
                            Code.JL203,
                            clash,
                            step.quoted() + " gets one " + clash.carried().name() + " at a time from "
                                    + producer.quotedAt() + ", not " + wanted.name())
                    .fix("take " + clash.carried().name() + ", or write @Next(" + step.quoted() + ")");
        }
        if (clash.region() && wanted.holdsMany()) {
            return collector(match, step, clash, wanted);
        }
        return mismatch(match, step, producer, clash, wanted);
    }

    private static Finding collector(WorkflowMatch match, Step step, Clash clash, TypeRef wanted) {
        Region region = match.regionBefore(clash.edge());
        String list = region == null ? "the list" : region.list().quoted();
        List<String> types = Phrase.distinct(clash.carried(), wanted);
        // A primitive is never mistaken for another type of its name.
        String argument =
                types.get(0).equals(clash.carried().name()) ? clash.carried().argument() : types.get(0);
        return at(
                        Code.JL204,
                        clash,
                        step.quoted() + " collects the items of " + list + ", whose result is " + types.get(0)
                                + ", but takes " + types.get(1))
                .fix("List<" + argument + "> or Collection<? extends " + argument + ">");
    }

    private static Finding mismatch(WorkflowMatch match, Step step, Step producer, Clash clash, TypeRef wanted) {
        List<String> types = Phrase.distinct(wanted, clash.carried());
        if (!clash.instead().isEmpty()) {
            return at(
                            Code.JL201,
                            clash,
                            step.quoted() + " takes " + types.get(0) + " from " + Phrase.or(quoted(clash.instead()))
                                    + ", but " + producer.quotedAt() + ", which leads to it instead, returns "
                                    + types.get(1))
                    .fix("let them return one type, or take a sealed one that both belong to");
        }
        boolean element = clash.edge().kind() == Edge.Kind.FOR_EACH;
        String returns = element ? " returns elements of type " : " returns ";
        Finding finding = at(
                Code.JL201,
                clash,
                step.quoted() + " expects " + types.get(0) + ", but " + producer.quotedAt() + ", which leads to it,"
                        + returns + types.get(1));
        return finding.fix(wider(clash.carried(), wanted)
                .or(() -> choice(match, producer, clash, wanted))
                .orElse("change one of the types, or insert a step " + types.get(1) + " → " + types.get(0)));
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(Phrase::quoted).toList();
    }

    /** Who takes one case of a sealed result wants to be chosen. */
    private static Optional<String> choice(WorkflowMatch match, Step producer, Clash clash, TypeRef wanted) {
        List<String> targets = match.workflow().outOf(producer).stream()
                .filter(edge -> edge.kind() == Edge.Kind.ALL)
                .map(edge -> Phrase.quoted(edge.to()))
                .toList();
        boolean leaf = clash.edge().kind() == Edge.Kind.ALL
                && wanted.fits(clash.carried())
                && !clash.carried().sealedLeaves().isEmpty();
        return leaf && targets.size() > 1
                ? Optional.of("let the type returned choose: @Next(oneOf = {" + String.join(", ", targets) + "})")
                : Optional.empty();
    }

    /** Where only the type argument keeps a list from fitting, a wildcard mends it. */
    private static Optional<String> wider(TypeRef carried, TypeRef wanted) {
        TypeRef from = carried.element();
        TypeRef to = wanted.element();
        if (from == null || to == null || !from.fits(to)) {
            return Optional.empty();
        }
        String argument = "<" + to.name() + ">";
        return wanted.name().endsWith(argument)
                ? Optional.of(wanted.name().replace(argument, "<? extends " + to.name() + ">"))
                : Optional.empty();
    }

    private static Finding at(Code code, Clash clash, String message) {
        return Finding.of(code, clash.parameter().origin(), message);
    }
}
