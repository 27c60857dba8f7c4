package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Writes the functions of one step: the same straight line on each cloud, behind a supertype of its own. */
final class HandlerEmitter {
    private final WorkflowPlan workflow;
    private final StepPlan step;
    private final CloudEmitter cloud;
    private final EmitterBody body;

    private HandlerEmitter(WorkflowPlan workflow, StepPlan step, EmitterBody body, CloudEmitter cloud) {
        this.workflow = workflow;
        this.step = step;
        this.body = body;
        this.cloud = cloud;
    }

    /** Its functions, one on each cloud it may run on. */
    static List<EmittedSource> emit(WorkflowPlan workflow, StepPlan step) {
        EmitterBody body = EmitterBody.of(workflow, step);
        return step.placement().clouds().stream()
                .map(cloud -> new HandlerEmitter(workflow, step, body, CloudEmitter.of(cloud)).file())
                .toList();
    }

    private EmittedSource file() {
        FlowPlan flow = workflow.flow();
        ClassName name = flow.handler(step.name(), cloud.cloud());
        TypeSpec.Builder type = EmitterFile.type(flow, name, HandlerDocEmitter.emit(flow, step, cloud))
                .addSuperinterface(cloud.handler())
                .addSuperinterface(cloud.function())
                .addFields(body.edges())
                .addField(EmitterTypes.STEP_RUNTIME, "runtime", Modifier.PRIVATE, Modifier.FINAL)
                .addField(flow.type(), "workflow", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(platformConstructor(
                        cloud,
                        CodeBlock.of("$L, $T::new", cloud.fromEnvironment(workflow.clouds()), flow.type()),
                        "runtime"))
                .addMethod(body.constructor())
                .addMethod(handleRequest(cloud))
                .addMethod(body.handle());
        body.choose().ifPresent(type::addMethod);
        twin(cloud, CodeBlock.of("new $T(cloud, () -> workflow)", name)).ifPresent(type::addMethod);
        return EmitterFile.file(flow, type.build(), EdgeEmitter.clouds(step.edges()));
    }

    /**
     * The constructor that the platform calls.
     *
     * @param arguments what it hands to the other one
     * @param standsOn the field with the part of the runtime that the function stands on
     */
    static MethodSpec platformConstructor(CloudEmitter cloud, CodeBlock arguments, String standsOn) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Called by $L, once per function instance.", cloud.service())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($L)", arguments);
        if (cloud.snapshots() != null) {
            constructor.addStatement("$T.prepare(this, $L)", cloud.snapshots(), standsOn);
        }
        return constructor.build();
    }

    /** The method that a function has where snapshots are taken. */
    static Optional<MethodSpec> twin(CloudEmitter cloud, CodeBlock made) {
        if (cloud.snapshots() == null) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("twin")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(EmitterTypes.STEP_FUNCTION)
                .addParameter(EmitterTypes.CLOUD_BINDING, "cloud")
                .addStatement("return $L", made)
                .build());
    }

    /** {@code Supplier<? extends T>}. */
    static TypeName supplierOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(type));
    }

    static MethodSpec handleRequest(CloudEmitter cloud) {
        return override("handleRequest")
                .addParameter(cloud.context(), "context")
                .addStatement("handle(event, answer, $T.invocation(context))", cloud.binding())
                .build();
    }

    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(InputStream.class, "event")
                .addParameter(OutputStream.class, "answer")
                .addException(IOException.class);
    }
}
