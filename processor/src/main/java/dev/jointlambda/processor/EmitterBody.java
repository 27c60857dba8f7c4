package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * What the functions of one step have in common on all clouds: made once, written into each.
 *
 * @param edges the constants
 * @param constructor the constructor that makes a function for any binding
 * @param handle the straight line along the edges
 * @param choose the method that chooses among them; empty if none is needed
 */
record EmitterBody(List<FieldSpec> edges, MethodSpec constructor, MethodSpec handle, Optional<MethodSpec> choose) {
    static EmitterBody of(WorkflowPlan workflow, StepPlan step) {
        EdgeConstants edges = EdgeConstants.of(step.edges());
        List<FieldSpec> fields = IntStream.range(0, step.edges().size())
                .mapToObj(i -> edge(edges.names().get(i), step.edges().get(i)))
                .toList();
        return new EmitterBody(
                fields,
                constructor(workflow.flow(), step, edges),
                handle(workflow.flow(), step, edges),
                new ChoiceEmitter(step, edges).method());
    }

    private static FieldSpec edge(String name, EdgePlan edge) {
        int around = "    private static final Edge  = ;".length() + name.length();
        return FieldSpec.builder(EmitterTypes.EDGE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(EdgeEmitter.emit(edge, around))
                .build();
    }

    private static MethodSpec constructor(FlowPlan flow, StepPlan step, EdgeConstants edges) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("cloud"));
        arguments.add(CodeBlock.of("$T.MODEL", flow.model()));
        arguments.add(CodeBlock.of("$S", step.name()));
        arguments.addAll(edges.code());
        int around = "        this.runtime = StepRuntime.of;".length();
        return MethodSpec.constructorBuilder()
                .addParameter(EmitterTypes.CLOUD_BINDING, "cloud")
                .addParameter(HandlerEmitter.supplierOf(flow.type()), "workflow")
                .addCode(
                        "this.runtime = $T.of$L;\n",
                        EmitterTypes.STEP_RUNTIME,
                        EmitterLayout.arguments(around, arguments))
                .addStatement("this.workflow = workflow.get()")
                .build();
    }

    private static MethodSpec handle(FlowPlan flow, StepPlan step, EdgeConstants edges) {
        CodecName result = step.result();
        String variable = EmitterNames.variable(result.type());
        MethodSpec.Builder method =
                HandlerEmitter.override("handle").addParameter(EmitterTypes.INVOCATION, "invocation");
        if (step.parameters().stream().anyMatch(ArgumentEmitter::isUnchecked)
                && !flow.suppressed().contains("unchecked")) {
            method.addAnnotation(EmitterFile.suppress(List.of("unchecked")));
        }
        return method.addStatement("$T delivery = runtime.receive(event, invocation)", EmitterTypes.DELIVERY)
                .beginControlFlow("if (delivery == null)")
                .addStatement("return")
                .endControlFlow()
                .addStatement(lookUp(flow, result, variable))
                .beginControlFlow("if ($L == null)", variable)
                .addCode(new CommitEmitter(flow, step, edges).emit(variable))
                .endControlFlow()
                .addCode(
                        "$L.next$L;\n",
                        variable,
                        EmitterLayout.arguments(("        " + variable + ".next;").length(), edges.code()))
                .addStatement("delivery.finish(answer)")
                .build();
    }

    private static CodeBlock lookUp(FlowPlan flow, CodecName result, String variable) {
        CodeBlock committed =
                CodeBlock.of("$T $L =", ParameterizedTypeName.get(EmitterTypes.COMMITTED, result.type()), variable);
        CodeBlock call = CodeBlock.of("delivery.committed($L)", CallEmitter.codec(flow, result));
        boolean oneLine = EmitterLayout.fits(8 + " ;".length() + EmitterLayout.width(committed), call);
        return CodeBlock.of(oneLine ? "$L $L" : "$L\n$L", committed, call);
    }
}
