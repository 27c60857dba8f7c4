package dev.jointlambda.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method of a workflow class as the user wrote it.
 *
 * @param name the method's name
 * @param line the line of its name; 0 where lines are not known
 * @param origin its name in the source
 * @param result what it returns
 * @param parameters its parameters
 * @param flaws what keeps generated code from calling it
 * @param sealed whether what it returns is sealed
 * @param thrown what it declares to throw
 * @param hidesStep whether it overrides a step, and is none because it has other annotations of its own
 * @param step its {@code @Step}; null if it is no step
 * @param next its {@code @Next}; null if it has none
 * @param start the place of its {@code @Start}; null if it has none
 * @param placement its {@code @Placement}; null if it has none
 * @param policies what else its annotations say
 */
record MethodDeclaration(
        String name,
        int line,
        Origin origin,
        TypeRef result,
        List<ParameterDeclaration> parameters,
        Set<MethodFlaw> flaws,
        boolean sealed,
        List<TypeRef> thrown,
        boolean hidesStep,
        @Nullable StepAnnotation step,
        @Nullable NextAnnotation next,
        @Nullable Origin start,
        @Nullable PlacementDeclaration placement,
        PolicyDeclaration policies) {
    MethodDeclaration {
        parameters = List.copyOf(parameters);
        flaws = Set.copyOf(flaws);
        thrown = List.copyOf(thrown);
    }

    Optional<StepDeclaration> asStep() {
        return step == null ? Optional.empty() : Optional.of(new StepDeclaration(this, step));
    }

    /** {@code charge(Order, Coupon)}. */
    String signature() {
        return parameters.stream()
                .map(parameter -> parameter.type().name())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
