package dev.jointlambda.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** What all generated files have in common. */
final class EmitterFile {
    private static final String PROCESSOR = "dev.jointlambda.processor.WorkflowProcessor";

    private EmitterFile() {}

    /** A public final class with the annotations that the plan asks for. */
    static TypeSpec.Builder type(FlowPlan flow, ClassName name, CodeBlock javadoc) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(javadoc);
        if (flow.generated()) {
            type.addAnnotation(AnnotationSpec.builder(EmitterTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!flow.suppressed().isEmpty()) {
            type.addAnnotation(suppress(flow.suppressed()));
        }
        return type;
    }

    static AnnotationSpec suppress(List<String> warnings) {
        CodeBlock quoted =
                warnings.stream().map(warning -> CodeBlock.of("$S", warning)).collect(CodeBlock.joining(", "));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", quoted)
                .build();
    }

    static EmittedSource file(FlowPlan flow, TypeSpec type) {
        return file(flow, type, Set.of());
    }

    /** A file that names some clouds, which read best without the name of their enum. */
    static EmittedSource file(FlowPlan flow, TypeSpec type, Set<Cloud> named) {
        JavaFile.Builder file =
                JavaFile.builder(flow.type().packageName(), type).indent("    ").skipJavaLangImports(true);
        new TreeSet<>(named).forEach(cloud -> file.addStaticImport(EmitterTypes.CLOUD, cloud.name()));
        return EmittedSource.of(file.build());
    }
}
