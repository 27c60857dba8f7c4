package dev.jointlambda.processor;

import java.util.List;

/**
 * {@code @Catch} as the user wrote it.
 *
 * @param exceptions the exceptions that lead there
 * @param next the step they lead to
 * @param origin the annotation
 */
record CatchAnnotation(List<ExceptionDeclaration> exceptions, Text next, Origin origin) {
    CatchAnnotation {
        exceptions = List.copyOf(exceptions);
    }
}
