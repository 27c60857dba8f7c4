package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a step took and returned to the parameters of its undo, by type.
 *
 * @param arguments where each argument comes from; as many as parameters if none is unfed
 * @param unfed the first parameter that nothing feeds; null if there is none
 * @param unclear the first parameter that more than one value could feed; null if there is none
 */
record CompensationMatch(
        List<Compensation.Argument> arguments,
        @Nullable ParameterDeclaration unfed,
        @Nullable ParameterDeclaration unclear) {
    CompensationMatch {
        arguments = List.copyOf(arguments);
    }

    static CompensationMatch of(StepDeclaration step, MethodDeclaration undo) {
        boolean marked = undo.parameters().stream().anyMatch(parameter -> parameter.from() != null);
        List<Compensation.Argument> arguments = new ArrayList<>();
        ParameterDeclaration unfed = null;
        ParameterDeclaration unclear = null;
        for (ParameterDeclaration parameter : undo.parameters()) {
            List<Compensation.Argument> found = candidates(step, parameter, marked);
            if (found.isEmpty()) {
                unfed = unfed == null ? parameter : unfed;
            } else if (found.size() > 1) {
                unclear = unclear == null ? parameter : unclear;
            }
            found.stream().findFirst().ifPresent(arguments::add);
        }
        return new CompensationMatch(arguments, unfed, unclear);
    }

    /** The step's parameters that hold data, as an undo may ask for them. */
    static List<ParameterDeclaration> inputs(StepDeclaration step) {
        return step.method().parameters().stream()
                .filter(CompensationMatch::isData)
                .toList();
    }

    private static boolean isData(ParameterDeclaration parameter) {
        TypeRef.Role role = parameter.type().role();
        return role != TypeRef.Role.CONTEXT && role != TypeRef.Role.FAILURE;
    }

    private static List<Compensation.Argument> candidates(
            StepDeclaration step, ParameterDeclaration parameter, boolean marked) {
        TypeRef.Role role = parameter.type().role();
        if (role == TypeRef.Role.CONTEXT) {
            return List.of(new Compensation.Argument.Context());
        }
        if (role == TypeRef.Role.FAILURE) {
            return List.of(new Compensation.Argument.Failure());
        }
        TypeRef output = step.method().result();
        if (parameter.from() != null) {
            boolean fits = !output.isVoid() && output.fits(parameter.type());
            return fits ? List.of(new Compensation.Argument.Output()) : List.of();
        }
        List<Compensation.Argument> same = new ArrayList<>();
        List<Compensation.Argument> fitting = new ArrayList<>();
        List<ParameterDeclaration> inputs = step.method().parameters();
        for (int i = 0; i < inputs.size(); i++) {
            if (isData(inputs.get(i))) {
                sort(inputs.get(i).type(), parameter, new Compensation.Argument.Input(i), same, fitting);
            }
        }
        // Where one parameter is marked as the output, the others are inputs.
        if (!output.isVoid() && !marked) {
            sort(output, parameter, new Compensation.Argument.Output(), same, fitting);
        }
        return same.isEmpty() ? fitting : same;
    }

    private static void sort(
            TypeRef type,
            ParameterDeclaration parameter,
            Compensation.Argument argument,
            List<Compensation.Argument> same,
            List<Compensation.Argument> fitting) {
        if (type.same(parameter.type())) {
            same.add(argument);
        } else if (type.fits(parameter.type())) {
            fitting.add(argument);
        }
    }
}
