package dev.jointlambda.processor;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the names of the steps as constants named after the methods; overloaded methods give way to the name of the
 * step. It must compile whatever the user has got wrong, so that no further errors come from it.
 */
final class ConstantsEmitter {
    private ConstantsEmitter() {}

    static EmittedSource emit(FlowPlan flow, List<ConstantPlan> steps) {
        TypeSpec.Builder type = EmitterFile.type(
                        flow, flow.constants(), CodeBlock.of("The names of the steps of {@link $T}.", flow.type()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        NameAllocator names = names(steps);
        for (int i = 0; i < steps.size(); i++) {
            ConstantPlan step = steps.get(i);
            type.addField(
                    FieldSpec.builder(String.class, names.get(i), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                            .addJavadoc("The name of the step {@link $T#$L}.", flow.type(), step.method())
                            .initializer("$S", step.step())
                            .build());
        }
        return EmitterFile.file(flow, type.build());
    }

    private static NameAllocator names(List<ConstantPlan> steps) {
        Map<String, Long> overloads = steps.stream().collect(groupingBy(ConstantPlan::method, counting()));
        NameAllocator names = new NameAllocator();
        for (boolean overloaded : new boolean[] {false, true}) {
            for (int i = 0; i < steps.size(); i++) {
                ConstantPlan step = steps.get(i);
                if (overloads.getOrDefault(step.method(), 0L) > 1 == overloaded) {
                    names.newName(overloaded && !step.step().isEmpty() ? step.step() : step.method(), i);
                }
            }
        }
        return names;
    }
}
