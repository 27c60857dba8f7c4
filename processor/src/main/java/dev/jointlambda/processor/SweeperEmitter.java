package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.jointlambda.Cloud;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the function that finds what got lost, one on each cloud that some step runs, or may run, on. */
final class SweeperEmitter {
    private SweeperEmitter() {}

    static List<EmittedSource> emit(WorkflowPlan workflow) {
        return workflow.clouds().stream().map(cloud -> emit(workflow, cloud)).toList();
    }

    private static EmittedSource emit(WorkflowPlan workflow, Cloud on) {
        FlowPlan flow = workflow.flow();
        CloudEmitter cloud = CloudEmitter.of(on);
        ClassName name = flow.sweeper(on);
        TypeSpec.Builder type = EmitterFile.type(flow, name, javadoc(flow, cloud))
                .addSuperinterface(cloud.handler())
                .addSuperinterface(cloud.function())
                .addField(EmitterTypes.SWEEPER, "sweeper", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(
                        HandlerEmitter.platformConstructor(cloud, cloud.fromEnvironment(workflow.clouds()), "sweeper"))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(EmitterTypes.CLOUD_BINDING, "cloud")
                        .addStatement("this.sweeper = $T.of(cloud, $T.MODEL)", EmitterTypes.SWEEPER, flow.model())
                        .build())
                .addMethod(HandlerEmitter.handleRequest(cloud))
                .addMethod(HandlerEmitter.override("handle")
                        .addParameter(EmitterTypes.INVOCATION, "invocation")
                        .addStatement("sweeper.handle(event, answer, invocation)")
                        .build());
        HandlerEmitter.twin(cloud, CodeBlock.of("new $T(cloud)", name)).ifPresent(type::addMethod);
        return EmitterFile.file(flow, type.build());
    }

    private static CodeBlock javadoc(FlowPlan flow, CloudEmitter cloud) {
        return CodeBlock.of("""
                Sends again what executions of {@link $T} wait for in vain, because it got lost.
                A timer starts it on $L each minute; an event that has failed for good may start it, too.""", flow.type(), cloud.service());
    }
}
