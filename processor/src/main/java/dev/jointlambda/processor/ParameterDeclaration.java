package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as the user wrote it.
 *
 * @param name its name; used in messages only, nothing binds by it
 * @param type its type
 * @param origin its name in the source
 * @param input the place of its {@code @Input}; null if it has none
 * @param from what its {@code @From} says; null if it has none
 */
record ParameterDeclaration(
        String name,
        TypeRef type,
        Origin origin,
        @Nullable Origin input,
        @Nullable Text from) {}
