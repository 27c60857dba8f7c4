package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;

/**
 * A generated source file, laid out as a person would: what fits on one line stands on one.
 *
 * @param type the class in it
 * @param text the source
 */
record EmittedSource(ClassName type, String text) {
    static EmittedSource of(JavaFile file) {
        return new EmittedSource(
                ClassName.get(file.packageName(), file.typeSpec().name()), SourceGatherer.gather(file.toString()));
    }

    /** Its path among sources. */
    String path() {
        return type.reflectionName().replace('.', '/') + ".java";
    }
}
