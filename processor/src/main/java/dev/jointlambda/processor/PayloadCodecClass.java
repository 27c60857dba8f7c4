package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the codec class of one record, bean or sealed type. */
final class PayloadCodecClass {
    private static final ClassName READER = ClassName.get(PayloadEmitter.RUNTIME, "JsonReader");
    private static final ClassName WRITER = ClassName.get(PayloadEmitter.RUNTIME, "JsonWriter");
    private static final ClassName SEALED_CODEC = ClassName.get(PayloadEmitter.RUNTIME, "SealedCodec");
    private static final String JSON = "json";
    private static final Map<TypeName, String> READS = Map.of(
            TypeName.BOOLEAN, "readBoolean",
            TypeName.BYTE, "readByte",
            TypeName.SHORT, "readShort",
            TypeName.INT, "readInt",
            TypeName.LONG, "readLong",
            TypeName.FLOAT, "readFloat",
            TypeName.DOUBLE, "readDouble",
            TypeName.CHAR, "readChar");

    private final Function<CodecName, CodeBlock> codecs;

    PayloadCodecClass(Function<CodecName, CodeBlock> codecs) {
        this.codecs = codecs;
    }

    /** The class, if a type of this shape has one. */
    Optional<TypeSpec> of(PayloadShape shape, String name) {
        if (shape instanceof PayloadShape.Data data) {
            return Optional.of(ofObject(data.codec(), data.fields(), name, readRecord(data)));
        }
        if (shape instanceof PayloadShape.Bean bean) {
            return Optional.of(ofObject(bean.codec(), bean.fields(), name, readBean(bean)));
        }
        if (shape instanceof PayloadShape.Sealed sealed) {
            return Optional.of(ofSealed(sealed, name));
        }
        return Optional.empty();
    }

    private TypeSpec ofObject(CodecName codec, List<PayloadField> fields, String name, MethodSpec read) {
        String value = names().newName(variable(codec.type()));
        MethodSpec.Builder write =
                override("writeFields").addParameter(WRITER, JSON).addParameter(codec.type(), value);
        for (PayloadField field : fields) {
            CodecName its = field.codec();
            if (its == null) {
                write.addStatement("$L.field($S, $L.$L())", JSON, field.name(), value, field.getter());
            } else {
                write.addStatement(
                        "$L.field($S, $L, $L.$L())", JSON, field.name(), codecs.apply(its), value, field.getter());
            }
        }
        return type(name, PayloadEmitter.OBJECT_CODEC, codec)
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($T.class)", raw(codec.type()))
                        .build())
                .addMethod(write.build())
                .addMethod(read)
                .build();
    }

    private MethodSpec readRecord(PayloadShape.Data data) {
        NameAllocator names = names();
        MethodSpec.Builder read = read(data.codec());
        CodeBlock.Builder cases = CodeBlock.builder();
        for (PayloadField field : data.fields()) {
            String variable = names.newName(field.name(), field);
            read.addStatement("$T $L = $L", field.type(), variable, missing(field));
            cases.addStatement("case $S -> $L = $L", field.name(), variable, read(field));
        }
        CodeBlock arguments = data.fields().stream()
                .map(field -> CodeBlock.of("$L", names.get(field)))
                .collect(CodeBlock.joining(", "));
        return fields(read, cases.build())
                .addStatement("return new $L($L)", construct(data.codec()), arguments)
                .build();
    }

    private MethodSpec readBean(PayloadShape.Bean bean) {
        String value = names().newName(variable(bean.codec().type()));
        MethodSpec.Builder read = read(bean.codec())
                .addStatement("$T $L = new $L()", bean.codec().type(), value, construct(bean.codec()));
        CodeBlock.Builder cases = CodeBlock.builder();
        for (PayloadField field : bean.fields()) {
            if (isOptional(field.type())) {
                read.addStatement("$L.$L($L)", value, field.setter(), missing(field));
            }
            cases.addStatement("case $S -> $L.$L($L)", field.name(), value, field.setter(), read(field));
        }
        return fields(read, cases.build()).addStatement("return $L", value).build();
    }

    private static MethodSpec.Builder fields(MethodSpec.Builder read, CodeBlock cases) {
        read.beginControlFlow("while ($L.hasNextField())", JSON);
        if (cases.isEmpty()) {
            read.addStatement("$L.nextField()", JSON).addStatement("$L.skipValue()", JSON);
        } else {
            read.beginControlFlow("switch ($L.nextField())", JSON)
                    .addCode(cases)
                    .addStatement("default -> $L.skipValue()", JSON)
                    .endControlFlow();
        }
        return read.endControlFlow();
    }

    private TypeSpec ofSealed(PayloadShape.Sealed sealed, String name) {
        TypeName type = sealed.codec().type();
        NameAllocator names = names();
        String value = names.newName(variable(type));
        CodeBlock.Builder write = CodeBlock.builder();
        CodeBlock.Builder find =
                CodeBlock.builder().add("return switch (name) {\n").indent();
        String branch = "if";
        for (PayloadShape.Leaf leaf : sealed.leaves()) {
            String variable = names.newName(variable(leaf.codec().type()));
            write.add(
                            "$L ($L instanceof $T $L) {\n",
                            branch,
                            value,
                            leaf.codec().type(),
                            variable)
                    .indent()
                    .addStatement("writeAs($S, $L, $L, $L)", leaf.name(), leaf(leaf), JSON, variable)
                    .unindent();
            branch = "} else if";
            find.addStatement("case $S -> $L", leaf.name(), leaf(leaf));
        }
        write.add("} else {\n")
                .indent()
                .addStatement("throw unknown($L, $L)", JSON, value)
                .unindent()
                .add("}\n");
        find.addStatement("default -> null").unindent().addStatement("}");
        CodeBlock leafNames = sealed.leaves().stream()
                .map(leaf -> CodeBlock.of("$S", leaf.name()))
                .collect(CodeBlock.joining(", "));
        return type(name, SEALED_CODEC, sealed.codec())
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($L)", leafNames)
                        .build())
                .addMethod(override("writeSubclass")
                        .addParameter(WRITER, JSON)
                        .addParameter(type, value)
                        .addCode(write.build())
                        .build())
                .addMethod(override("subclass")
                        .returns(ParameterizedTypeName.get(PayloadEmitter.CODEC, WildcardTypeName.subtypeOf(type)))
                        .addParameter(String.class, "name")
                        .addCode(find.build())
                        .build())
                .build();
    }

    private CodeBlock leaf(PayloadShape.Leaf leaf) {
        CodeBlock codec = codecs.apply(leaf.codec());
        return leaf.constants()
                ? CodeBlock.of("constant($T.class, $L)", leaf.codec().type(), codec)
                : codec;
    }

    private CodeBlock read(PayloadField field) {
        CodecName codec = field.codec();
        return codec == null
                ? CodeBlock.of("$L.$L()", JSON, READS.get(field.type()))
                : CodeBlock.of("$L.read($L)", codecs.apply(codec), JSON);
    }

    private static CodeBlock missing(PayloadField field) {
        if (isOptional(field.type())) {
            return CodeBlock.of("$T.empty()", raw(field.type()));
        }
        if (field.type().equals(TypeName.BOOLEAN)) {
            return CodeBlock.of("false");
        }
        return CodeBlock.of(field.type().isPrimitive() ? "0" : "null");
    }

    private static MethodSpec.Builder read(CodecName codec) {
        return override("readFields").returns(codec.type()).addParameter(READER, JSON);
    }

    private static TypeSpec.Builder type(String name, ClassName base, CodecName codec) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(base, codec.type()));
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    private static CodeBlock construct(CodecName codec) {
        return codec.type() instanceof ParameterizedTypeName generic
                ? CodeBlock.of("$T<>", generic.rawType())
                : CodeBlock.of("$T", codec.type());
    }

    private static boolean isOptional(TypeName type) {
        return raw(type).toString().startsWith("java.util.Optional");
    }

    private static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    /** {@code Order} gives {@code order}. */
    private static String variable(TypeName type) {
        String name = raw(type) instanceof ClassName its ? its.simpleName() : "value";
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static NameAllocator names() {
        NameAllocator names = new NameAllocator();
        names.newName(JSON);
        return names;
    }
}
