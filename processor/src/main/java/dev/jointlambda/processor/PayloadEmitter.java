package dev.jointlambda.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Flow>_Payloads}: the codecs of one workflow as constants. */
final class PayloadEmitter {
    private PayloadEmitter() {}

    /**
     * The class, to be written to the workflow's package.
     *
     * @param holder its name
     * @param annotations what to put on it, such as {@code @Generated}
     */
    static JavaFile emit(PayloadPlan plan, ClassName holder, List<AnnotationSpec> annotations) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(holder).addModifiers(Modifier.FINAL).addAnnotations(annotations);
        return JavaFile.builder(holder.packageName(), type.build())
                .skipJavaLangImports(true)
                .build();
    }
}
