package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A record's component or a bean's property.
 *
 * @param name its name in Java and in JSON
 * @param type its declared type, with the type arguments filled in
 * @param codec its codec; null if the type is primitive
 * @param getter the method that returns it
 * @param setter the method that takes it; null for a record's component
 */
record PayloadField(
        String name,
        TypeName type,
        @Nullable CodecName codec,
        String getter,
        @Nullable String setter) {}
