package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.jointlambda.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Writes the function of one step on one cloud: the same straight line on each, behind a supertype of its own. */
final class HandlerEmitter {
    private final WorkflowPlan workflow;
    private final StepPlan step;
    private final CloudEmitter cloud;
    private final ClassName name;
    private final EdgeConstants edges;

    private HandlerEmitter(WorkflowPlan workflow, StepPlan step, CloudEmitter cloud) {
        this.workflow = workflow;
        this.step = step;
        this.cloud = cloud;
        this.name = workflow.flow().handler(step.name(), cloud.cloud());
        this.edges = EdgeConstants.of(step.edges());
    }

    static EmittedSource emit(WorkflowPlan workflow, StepPlan step, Cloud cloud) {
        return new HandlerEmitter(workflow, step, CloudEmitter.of(cloud)).file();
    }

    private EmittedSource file() {
        FlowPlan flow = workflow.flow();
        TypeSpec.Builder type = EmitterFile.type(flow, name, HandlerDocEmitter.emit(flow, step, cloud))
                .addSuperinterface(cloud.handler())
                .addSuperinterface(EmitterTypes.STEP_FUNCTION);
        for (int i = 0; i < step.edges().size(); i++) {
            type.addField(edge(edges.names().get(i), step.edges().get(i)));
        }
        type.addField(EmitterTypes.STEP_RUNTIME, "runtime", Modifier.PRIVATE, Modifier.FINAL)
                .addField(flow.type(), "workflow", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(platformConstructor())
                .addMethod(constructor())
                .addMethod(handleRequest())
                .addMethod(handle());
        new ChoiceEmitter(step, edges).method().ifPresent(type::addMethod);
        return EmitterFile.file(flow, type.build(), EdgeEmitter.clouds(step.edges()));
    }

    private static FieldSpec edge(String name, EdgePlan edge) {
        int around = "    private static final Edge  = ;".length() + name.length();
        return FieldSpec.builder(EmitterTypes.EDGE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(EdgeEmitter.emit(edge, around))
                .build();
    }

    private MethodSpec platformConstructor() {
        List<CodeBlock> peers = workflow.clouds().stream()
                .filter(other -> other != cloud.cloud())
                .map(other -> CodeBlock.of("$T.peer()", CloudEmitter.of(other).binding()))
                .toList();
        return MethodSpec.constructorBuilder()
                .addJavadoc("Called by $L, once per function instance.", cloud.service())
                .addModifiers(Modifier.PUBLIC)
                .addStatement(
                        "this($T.fromEnvironment($L), $T::new)",
                        cloud.binding(),
                        CodeBlock.join(peers, ", "),
                        workflow.flow().type())
                .build();
    }

    private MethodSpec constructor() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("cloud"));
        arguments.add(CodeBlock.of("$T.MODEL", workflow.flow().model()));
        arguments.add(CodeBlock.of("$S", step.name()));
        arguments.addAll(edges.code());
        int around = "        this.runtime = StepRuntime.of;".length();
        return MethodSpec.constructorBuilder()
                .addParameter(EmitterTypes.CLOUD_BINDING, "cloud")
                .addParameter(supplierOf(workflow.flow().type()), "workflow")
                .addCode(
                        "this.runtime = $T.of$L;\n",
                        EmitterTypes.STEP_RUNTIME,
                        EmitterLayout.arguments(around, arguments))
                .addStatement("this.workflow = workflow.get()")
                .build();
    }

    /** {@code Supplier<? extends T>}. */
    static TypeName supplierOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(type));
    }

    private MethodSpec handleRequest() {
        return override("handleRequest")
                .addParameter(cloud.context(), "context")
                .addStatement("handle(event, answer, $T.invocation(context))", cloud.binding())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(InputStream.class, "event")
                .addParameter(OutputStream.class, "answer")
                .addException(IOException.class);
    }

    private MethodSpec handle() {
        CodecName result = step.result();
        String variable = EmitterNames.variable(result.type());
        MethodSpec.Builder method = override("handle").addParameter(EmitterTypes.INVOCATION, "invocation");
        if (step.parameters().stream().anyMatch(ArgumentEmitter::isUnchecked)
                && !workflow.flow().suppressed().contains("unchecked")) {
            method.addAnnotation(EmitterFile.suppress(List.of("unchecked")));
        }
        return method.addStatement("$T delivery = runtime.receive(event, invocation)", EmitterTypes.DELIVERY)
                .beginControlFlow("if (delivery == null)")
                .addStatement("return")
                .endControlFlow()
                .addStatement(
                        "$T $L = delivery.committed($L)",
                        ParameterizedTypeName.get(EmitterTypes.COMMITTED, result.type()),
                        variable,
                        CallEmitter.codec(workflow.flow(), result))
                .beginControlFlow("if ($L == null)", variable)
                .addCode(new CommitEmitter(workflow.flow(), step, edges, name).emit(variable))
                .endControlFlow()
                .addCode(
                        "$L.next$L;\n",
                        variable,
                        EmitterLayout.arguments(("        " + variable + ".next;").length(), edges.code()))
                .addStatement("delivery.finish(answer)")
                .build();
    }
}
