package dev.jointlambda.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** JL405: an undo belongs to one step, and what that step took and returned is all it asks for. */
final class CompensationRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        StepLookup lookup = new StepLookup(workflow, Code.JL405, report);
        Map<String, MethodDeclaration> known = new HashMap<>();
        for (MethodDeclaration undo : workflow.methods()) {
            Text named = undo.policies().compensate();
            if (named == null) {
                continue;
            }
            if (undo.step() != null) {
                report.accept(finding(named, undo.name() + "() is a step, and so it cannot be the undo of one")
                        .fix("remove @Compensate, or @Step"));
                continue;
            }
            String name = lookup.find(named);
            if (name == null || !name.equals(named.value())) {
                continue;
            }
            MethodDeclaration first = known.putIfAbsent(name, undo);
            if (first != null) {
                report.accept(finding(
                                named,
                                Phrase.quoted(name) + " has two undos: " + Phrase.at(first.name() + "()", first.line())
                                        + " and " + Phrase.at(undo.name() + "()", undo.line()))
                        .fix("put them into one method"));
                continue;
            }
            workflow.steps().stream()
                    .filter(step -> step.name().equals(name))
                    .findFirst()
                    .ifPresent(step -> check(step, undo, named, report));
        }
    }

    private static void check(StepDeclaration step, MethodDeclaration undo, Text named, Consumer<Finding> report) {
        if (!undo.result().isVoid()) {
            report.accept(Finding.of(
                            Code.JL405,
                            undo.origin(),
                            undo.name() + "() undoes " + Phrase.quoted(step.name())
                                    + " and must return nothing; it returns "
                                    + undo.result().name())
                    .fix("make it void"));
        }
        for (ParameterDeclaration parameter : undo.parameters()) {
            if (parameter.from() != null && !parameter.from().value().equals(step.name())) {
                report.accept(finding(
                                parameter.from(),
                                "in an undo @From marks what the step itself returned, and " + undo.name()
                                        + "() undoes " + Phrase.quoted(step.name()))
                        .fix("write @From(" + Phrase.quoted(step.name()) + "), or remove it"));
                return;
            }
        }
        CompensationMatch match = CompensationMatch.of(step, undo);
        String compensation = "the compensation " + undo.signature();
        if (match.unfed() != null && match.unfed().from() != null) {
            TypeRef result = step.method().result();
            report.accept(finding(
                            match.unfed().from(),
                            Phrase.quoted(step.name()) + " returns " + (result.isVoid() ? "nothing" : result.name())
                                    + ", so " + undo.name() + "() cannot take "
                                    + match.unfed().type().name() + " from it")
                    .fix("remove @From for what the step took, or remove the parameter"));
        } else if (match.unfed() != null) {
            report.accept(finding(
                            named,
                            compensation + " cannot be fed: " + Phrase.quoted(step.name()) + " has " + has(step)
                                    + ", and no " + match.unfed().type().name())
                    .fix("take what " + Phrase.quoted(step.name())
                            + " took or returned, a StepFailure or a StepContext"));
        } else if (match.unclear() != null) {
            report.accept(unclear(step, named, compensation, match.unclear()));
        }
    }

    private static Finding unclear(
            StepDeclaration step, Text named, String compensation, ParameterDeclaration parameter) {
        TypeRef type = parameter.type();
        boolean output = step.method().result().fits(type);
        Finding finding = finding(
                named,
                compensation + " is not clear: " + Phrase.quoted(step.name()) + " has " + has(step) + ", and parameter "
                        + Phrase.quoted(parameter.name()) + " could be more than one of them");
        return finding.fix(
                output
                        ? "mark what it returned: @From(" + Phrase.quoted(step.name()) + ") " + type.name() + " "
                                + parameter.name()
                        : "give the parameters of " + Phrase.quoted(step.name()) + " types of their own");
    }

    /** {@code the inputs Order and Coupon and the output Stock}. */
    private static String has(StepDeclaration step) {
        List<String> inputs = CompensationMatch.inputs(step).stream()
                .map(input -> input.type().name())
                .toList();
        TypeRef result = step.method().result();
        String in =
                switch (inputs.size()) {
                    case 0 -> "no input";
                    case 1 -> "the input " + inputs.get(0);
                    default -> "the inputs " + Phrase.and(inputs);
                };
        return in + (result.isVoid() ? " and no output" : " and the output " + result.name());
    }

    private static Finding finding(Text text, String message) {
        return Finding.of(Code.JL405, text.origin(), message);
    }
}
