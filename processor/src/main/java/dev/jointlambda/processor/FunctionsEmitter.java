package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jointlambda.Cloud;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class through which a cloud in one process makes a workflow's functions. */
final class FunctionsEmitter {
    private FunctionsEmitter() {}

    static EmittedSource emit(WorkflowPlan workflow) {
        FlowPlan flow = workflow.flow();
        CodeBlock javadoc = CodeBlock.of(
                "Makes the functions of {@link $T}, for clouds that run them in their own process.", flow.type());
        TypeSpec.Builder type = EmitterFile.type(flow, flow.functions(), javadoc)
                .addSuperinterface(ParameterizedTypeName.get(EmitterTypes.WORKFLOW_FUNCTIONS, flow.type()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Called by such a cloud, which finds this class by its name.")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(MethodSpec.methodBuilder("model")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(EmitterTypes.WORKFLOW_MODEL)
                        .addStatement("return $T.MODEL", flow.model())
                        .build())
                .addMethod(function(workflow))
                .addMethod(sweeper(workflow));
        workflow.clouds().forEach(cloud -> type.addMethod(functionOn(workflow, cloud)));
        return EmitterFile.file(flow, type.build());
    }

    private static MethodSpec function(WorkflowPlan workflow) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("function")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(EmitterTypes.STEP_FUNCTION)
                .addParameter(String.class, "step")
                .addParameter(EmitterTypes.CLOUD, "cloud")
                .addParameter(EmitterTypes.CLOUD_BINDING, "binding")
                .addParameter(supplier(workflow), "workflow")
                .addCode("return switch (cloud) {$>\n");
        for (Cloud cloud : Cloud.values()) {
            if (workflow.clouds().contains(cloud)) {
                method.addCode("case $L -> $L(step, binding, workflow);\n", cloud, methodName(cloud));
            } else {
                method.addCode("case $L -> throw $L;\n", cloud, unknown(workflow, cloud));
            }
        }
        return method.addCode("$<};\n").build();
    }

    private static MethodSpec sweeper(WorkflowPlan workflow) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("sweeper")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(EmitterTypes.STEP_FUNCTION)
                .addParameter(EmitterTypes.CLOUD, "cloud")
                .addParameter(EmitterTypes.CLOUD_BINDING, "binding")
                .addCode("return switch (cloud) {$>\n");
        for (Cloud cloud : Cloud.values()) {
            if (workflow.clouds().contains(cloud)) {
                method.addCode(
                        "case $L -> new $T(binding);\n", cloud, workflow.flow().sweeper(cloud));
            } else {
                method.addCode(
                        "case $L -> throw new $T(\n$>$>$S$<$<);\n",
                        cloud,
                        IllegalArgumentException.class,
                        "the workflow \"" + workflow.name() + "\" has no step, and so no sweeper, on " + cloud);
            }
        }
        return method.addCode("$<};\n").build();
    }

    private static MethodSpec functionOn(WorkflowPlan workflow, Cloud cloud) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodName(cloud))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(EmitterTypes.STEP_FUNCTION)
                .addParameter(String.class, "step")
                .addParameter(EmitterTypes.CLOUD_BINDING, "binding")
                .addParameter(supplier(workflow), "workflow")
                .addCode("return switch (step) {$>\n");
        for (StepPlan step : stepsOn(workflow, cloud)) {
            method.addCode(
                    "case $S -> new $T(binding, workflow);\n",
                    step.name(),
                    workflow.flow().handler(step.name(), cloud));
        }
        return method.addCode("default -> throw $L;\n", unknown(workflow, cloud))
                .addCode("$<};\n")
                .build();
    }

    private static List<StepPlan> stepsOn(WorkflowPlan workflow, Cloud cloud) {
        return workflow.steps().stream()
                .filter(step -> step.placement().clouds().contains(cloud))
                .toList();
    }

    private static CodeBlock unknown(WorkflowPlan workflow, Cloud cloud) {
        return CodeBlock.of(
                "new $T($>$>\n$S + step + $S$<$<)",
                IllegalArgumentException.class,
                "the workflow \"" + workflow.name() + "\" has no step \"",
                "\" on " + cloud);
    }

    private static String methodName(Cloud cloud) {
        return "on" + CloudEmitter.of(cloud).suffix();
    }

    private static TypeName supplier(WorkflowPlan workflow) {
        return HandlerEmitter.supplierOf(workflow.flow().type());
    }
}
