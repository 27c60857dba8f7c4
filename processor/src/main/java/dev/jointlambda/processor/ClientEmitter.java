package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the typed client. It names the model and the codecs in a body only, so that it can be written before them. */
final class ClientEmitter {
    private final ClientPlan plan;
    private final boolean complete;
    private final TypeName client;
    private final TypeName execution;

    private ClientEmitter(ClientPlan plan, boolean complete) {
        this.plan = plan;
        this.complete = complete;
        TypeName result = plan.result().type();
        this.client = ParameterizedTypeName.get(
                EmitterTypes.WORKFLOW_CLIENT, plan.input().type(), result);
        this.execution = ParameterizedTypeName.get(EmitterTypes.EXECUTION, result);
    }

    static EmittedSource emit(ClientPlan plan) {
        return new ClientEmitter(plan, true).file();
    }

    /**
     * The client of a workflow with findings: users of it compile, and it names nothing that is not written. Eclipse's
     * compiler looks into bodies although there are errors, and would add its own.
     */
    static EmittedSource emitRefused(ClientPlan plan) {
        return new ClientEmitter(plan, false).file();
    }

    private EmittedSource file() {
        FlowPlan flow = plan.flow();
        CodeBlock javadoc =
                CodeBlock.of("Starts executions of {@link $T} and follows them. Safe for many threads.", flow.type());
        TypeSpec type = EmitterFile.type(flow, flow.client(), javadoc)
                .addField(client, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(client, "client")
                        .addStatement("this.client = client")
                        .build())
                .addMethod(connect())
                .addMethod(start())
                .addMethod(startWithId())
                .addMethod(redrive())
                .addMethod(execution())
                .build();
        return EmitterFile.file(flow, type);
    }

    private MethodSpec connect() {
        FlowPlan flow = plan.flow();
        List<CodeBlock> arguments = List.of(
                CodeBlock.of("cloud"),
                CodeBlock.of("$T.MODEL", flow.model()),
                CallEmitter.codec(flow, plan.input()),
                CallEmitter.codec(flow, plan.result()));
        int around = "        return new (WorkflowClient.of);".length()
                + flow.client().simpleName().length();
        return MethodSpec.methodBuilder("connect")
                .addJavadoc(
                        "A client of the workflow as it is deployed.\n\n@param cloud the cloud the caller is closest to\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(flow.client())
                .addParameter(EmitterTypes.CLOUD_BINDING, "cloud")
                .addCode(
                        complete
                                ? CodeBlock.of(
                                        "return new $T($T.of$L);\n",
                                        flow.client(),
                                        EmitterTypes.WORKFLOW_CLIENT,
                                        EmitterLayout.arguments(around, arguments))
                                : refusal(flow))
                .build();
    }

    private static CodeBlock refusal(FlowPlan flow) {
        String what = flow.type().simpleName() + " has compile errors";
        return CodeBlock.of("throw new $T($S);\n", IllegalStateException.class, what);
    }

    private MethodSpec start() {
        MethodSpec.Builder method = method("start").addJavadoc("Starts an execution with a fresh id.\n");
        addInput(method);
        return method.addStatement("return client.start($L)", input()).build();
    }

    private MethodSpec startWithId() {
        String same = hasNoInput() ? "id" : "id and input";
        String refusal = hasNoInput() ? "" : "\n    or was started with another input";
        MethodSpec.Builder method = method("start")
                .addJavadoc("Starts an execution; doing so again with the same $L changes nothing.\n", same)
                .addJavadoc(
                        "\n@throws IllegalArgumentException if the id has another form than the runtime takes$L\n",
                        refusal)
                .addParameter(String.class, "executionId");
        addInput(method);
        return method.addStatement("return client.start(executionId, $L)", input())
                .build();
    }

    private MethodSpec redrive() {
        return method("redrive")
                .addJavadoc("""
                        Sends the events again that an open execution waits for, without waiting for its sweeper; nothing if it has
                        ended. Harmless at any time: what has been done is not done again.

                        @throws IllegalArgumentException if the id has another form than the runtime takes
                        @throws $T if there is no such execution
                        @throws $T if its home cannot be reached
                        """, EmitterTypes.EXECUTION_ABSENT, EmitterTypes.STORE_EXCEPTION)
                .addParameter(String.class, "executionId")
                .addStatement("return client.redrive(executionId)")
                .build();
    }

    private MethodSpec execution() {
        return method("execution")
                .addJavadoc("An execution started earlier, here or elsewhere.\n")
                .addParameter(String.class, "executionId")
                .addStatement("return client.execution(executionId)")
                .build();
    }

    private MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(execution);
    }

    private boolean hasNoInput() {
        return StepPlan.isNothing(plan.input());
    }

    private void addInput(MethodSpec.Builder method) {
        if (!hasNoInput()) {
            method.addParameter(plan.input().type(), "input");
        }
    }

    private String input() {
        return hasNoInput() ? "null" : "input";
    }
}
