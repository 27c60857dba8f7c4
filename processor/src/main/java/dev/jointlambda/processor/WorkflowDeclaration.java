package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow class as the user wrote it, nothing checked.
 *
 * @param type the class's name in messages and in generated names: {@code OrderFlow}, {@code Outer.Flow}
 * @param origin the class's name in the source
 * @param flaws what keeps generated code from creating an instance
 * @param name the workflow's name
 * @param version the version of the graph
 * @param versionOrigin where the version is said
 * @param timeout how long one execution may take
 * @param result the step that gives the result; null if the user names none
 * @param placement the default for its steps; null if the class says nothing
 * @param retry the default for its steps; null if the class says nothing
 * @param suppressed the warnings that {@code @SuppressWarnings} turns off for all of it
 * @param methods its methods, inherited ones last
 * @param runtimes the clouds whose runtime is on the class path
 */
record WorkflowDeclaration(
        String type,
        Origin origin,
        Set<ClassFlaw> flaws,
        Text name,
        int version,
        Origin versionOrigin,
        Text timeout,
        @Nullable Text result,
        @Nullable PlacementDeclaration placement,
        @Nullable RetryAnnotation retry,
        Set<String> suppressed,
        List<MethodDeclaration> methods,
        Set<Cloud> runtimes) {
    WorkflowDeclaration {
        flaws = Set.copyOf(flaws);
        suppressed = Set.copyOf(suppressed);
        methods = List.copyOf(methods);
        runtimes = Set.copyOf(runtimes);
    }

    /** The methods that are steps. */
    List<StepDeclaration> steps() {
        return methods.stream().flatMap(method -> method.asStep().stream()).toList();
    }

    /** The names of the steps. */
    List<String> stepNames() {
        return steps().stream().map(StepDeclaration::name).distinct().toList();
    }
}
