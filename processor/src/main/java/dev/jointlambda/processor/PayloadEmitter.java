package dev.jointlambda.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code <Flow>_Payloads}: the codecs of one workflow as constants. */
final class PayloadEmitter {
    static final String RUNTIME = "dev.jointlambda.runtime.json";
    static final ClassName CODECS = ClassName.get(RUNTIME, "JsonCodecs");
    static final ClassName CODEC = ClassName.get(RUNTIME, "JsonCodec");
    static final ClassName OBJECT_CODEC = ClassName.get(RUNTIME, "ObjectCodec");
    private static final ClassName KEY_CODEC = ClassName.get(RUNTIME, "KeyCodec");

    private final PayloadPlan plan;
    private final PayloadCodecClass classes;
    private final Map<String, PayloadShape> shapes = new HashMap<>();

    private PayloadEmitter(PayloadPlan plan) {
        this.plan = plan;
        plan.shapes().forEach(shape -> shapes.put(shape.codec().constant(), shape));
        this.classes = new PayloadCodecClass(this::codec);
    }

    /**
     * The class, to be written to the workflow's package.
     *
     * @param holder its name
     * @param annotations what to put on it, such as {@code @Generated}
     */
    static EmittedSource emit(PayloadPlan plan, ClassName holder, List<AnnotationSpec> annotations) {
        TypeSpec type = new PayloadEmitter(plan).type(holder, annotations);
        return EmittedSource.of(JavaFile.builder(holder.packageName(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build());
    }

    private TypeSpec type(ClassName holder, List<AnnotationSpec> annotations) {
        TypeSpec.Builder type = TypeSpec.classBuilder(holder)
                .addJavadoc("The JSON of what the steps hand over.")
                .addAnnotations(annotations)
                .addModifiers(Modifier.FINAL);
        if (!plan.suppressed().isEmpty()) {
            type.addAnnotation(EmitterFile.suppress(plan.suppressed()));
        }
        List<TypeSpec> nested = new ArrayList<>();
        Map<String, String> names = PayloadNames.codecClasses(plan);
        for (PayloadShape shape : plan.shapes()) {
            boolean root = plan.roots().contains(shape.codec().constant());
            if (root || !(shape instanceof PayloadShape.Ready)) {
                String codecClass = names.getOrDefault(shape.codec().constant(), "");
                type.addField(constant(shape, root, codecClass));
                classes.of(shape, codecClass).ifPresent(nested::add);
            }
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addTypes(nested)
                .build();
    }

    private FieldSpec constant(PayloadShape shape, boolean root, String codecClass) {
        ClassName kind = shape instanceof PayloadShape.Enumeration
                ? KEY_CODEC
                : PayloadNames.isObject(shape) ? OBJECT_CODEC : CODEC;
        FieldSpec.Builder field = FieldSpec.builder(
                ParameterizedTypeName.get(kind, shape.codec().type()),
                shape.codec().constant());
        if (!root) {
            field.addModifiers(Modifier.PRIVATE);
        }
        if (shape instanceof PayloadShape.Container container && container.unchecked()) {
            field.addAnnotation(EmitterFile.suppress(List.of("unchecked")));
        }
        return field.addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(value(shape, codecClass))
                .build();
    }

    private CodeBlock value(PayloadShape shape, String codecClass) {
        if (shape instanceof PayloadShape.Ready) {
            return codec(shape.codec());
        }
        if (shape instanceof PayloadShape.Enumeration) {
            return CodeBlock.of(
                    "$T.enumeration($T.values())", CODECS, shape.codec().type());
        }
        if (shape instanceof PayloadShape.Container container) {
            List<CodeBlock> arguments = new ArrayList<>();
            container.parts().forEach(part -> arguments.add(codec(part)));
            if (!container.create().isEmpty()) {
                arguments.add(container.create());
            }
            return CodeBlock.of("$T.$L($L)", CODECS, container.method(), CodeBlock.join(arguments, ", "));
        }
        return CodeBlock.of("new $L()", codecClass);
    }

    /** How a codec is called in the class: what the runtime has ready needs no constant of its own. */
    private CodeBlock codec(CodecName codec) {
        return shapes.get(codec.constant()) instanceof PayloadShape.Ready ready
                ? CodeBlock.of("$T.$L", CODECS, ready.ready())
                : CodeBlock.of("$L", codec.constant());
    }
}
