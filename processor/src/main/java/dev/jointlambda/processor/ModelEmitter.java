package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the graph as a constant. */
final class ModelEmitter {
    private ModelEmitter() {}

    static EmittedSource emit(WorkflowPlan workflow) {
        FlowPlan flow = workflow.flow();
        TypeSpec type = EmitterFile.type(flow, flow.model(), CodeBlock.of("The graph of {@link $T}.", flow.type()))
                .addField(FieldSpec.builder(
                                EmitterTypes.WORKFLOW_MODEL, "MODEL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Every step and edge, in source order.")
                        .initializer(model(workflow))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
        return EmitterFile.file(flow, type, named(workflow));
    }

    private static CodeBlock model(WorkflowPlan workflow) {
        CodeBlock.Builder model = CodeBlock.builder()
                .add(
                        "$T.of($>$>\n$S,\n$L,\n$L,\n$S",
                        EmitterTypes.WORKFLOW_MODEL,
                        workflow.name(),
                        workflow.version(),
                        duration(workflow.timeout()),
                        workflow.start());
        workflow.steps().forEach(step -> model.add(",\n$L", step(step)));
        return model.add("$<$<)").build();
    }

    private static CodeBlock step(StepPlan step) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", step.name()));
        step.placement()
                .clouds()
                .forEach(cloud -> arguments.add(CloudEmitter.of(cloud).constant()));
        arguments.add(duration(step.on(step.placement().primary()).timeout()));
        step.edges().forEach(edge -> arguments.add(EdgeEmitter.emit(edge, 20 + ");".length())));
        int around = 12 + "WorkflowModel.StepModel.of,".length();
        return CodeBlock.of(
                "$T.of$L", EmitterTypes.STEP_MODEL, EmitterLayout.arguments(around, arguments, elsewhere(step)));
    }

    /** The timeout on the backup, if it is another one. */
    private static CodeBlock elsewhere(StepPlan step) {
        Cloud backup = step.placement().backup();
        if (backup == null) {
            return CodeBlock.of("");
        }
        Duration timeout = step.on(backup).timeout();
        return timeout.equals(step.on(step.placement().primary()).timeout())
                ? CodeBlock.of("")
                : CodeBlock.of(".on($L, $L)", CloudEmitter.of(backup).constant(), duration(timeout));
    }

    private static CodeBlock duration(Duration duration) {
        if (duration.toMillisPart() > 0) {
            return CodeBlock.of("$T.ofMillis($LL)", Duration.class, duration.toMillis());
        } else if (duration.toSecondsPart() > 0) {
            return CodeBlock.of("$T.ofSeconds($L)", Duration.class, duration.toSeconds());
        } else if (duration.toMinutesPart() > 0) {
            return CodeBlock.of("$T.ofMinutes($L)", Duration.class, duration.toMinutes());
        } else if (duration.toHoursPart() > 0) {
            return CodeBlock.of("$T.ofHours($L)", Duration.class, duration.toHours());
        }
        return CodeBlock.of("$T.ofDays($L)", Duration.class, duration.toDays());
    }

    private static Set<Cloud> named(WorkflowPlan workflow) {
        Set<Cloud> named = new TreeSet<>(workflow.clouds());
        workflow.steps().forEach(step -> named.addAll(EdgeEmitter.clouds(step.edges())));
        return named;
    }
}
