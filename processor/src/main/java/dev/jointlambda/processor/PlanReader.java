package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** From a bound workflow to the plan of what is generated: the model's types become names in source code. */
final class PlanReader {
    private final FlowPlan flow;
    private final PayloadCodecs codecs;
    private final ParameterReader parameterReader;
    private final Set<String> overloaded;

    /**
     * @param overloaded the names that more than one method of the class has
     */
    PlanReader(FlowPlan flow, PayloadCodecs codecs, Set<String> overloaded) {
        this.flow = flow;
        this.codecs = codecs;
        this.parameterReader = new ParameterReader(codecs);
        this.overloaded = Set.copyOf(overloaded);
    }

    /** What is known of a workflow class before its graph is. */
    static FlowPlan flow(TypeElement type, boolean generated, List<String> suppressed) {
        return new FlowPlan(ClassName.get(type), generated, suppressed);
    }

    /** The names that more than one method of a class has. */
    static Set<String> overloaded(WorkflowDeclaration declaration) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        declaration.methods().stream()
                .map(MethodDeclaration::name)
                .filter(name -> !once.add(name))
                .forEach(twice::add);
        return twice;
    }

    ClientPlan client(@Nullable TypeRef input, TypeRef result) {
        return new ClientPlan(flow, input == null ? StepPlan.NOTHING : codecs.of(input), codecs.of(result));
    }

    WorkflowPlan workflow(BoundWorkflow bound) {
        Workflow workflow = bound.workflow();
        return new WorkflowPlan(
                client(bound.input(), bound.result()),
                workflow.name(),
                workflow.version(),
                workflow.timeout(),
                bound.start().name(),
                bound.steps().stream()
                        .map(step -> step(step, bound.start().primary()))
                        .toList());
    }

    private StepPlan step(BoundStep bound, Cloud home) {
        Step step = bound.step();
        List<ParameterPlan> parameters = new ArrayList<>();
        for (int i = 0; i < bound.sources().size(); i++) {
            ParameterPlan plan = parameterReader.read(bound.sources().get(i));
            TypeName type =
                    TypeName.get(MirrorType.mirror(step.parameters().get(i).type()));
            parameters.add(overloaded.contains(step.method()) ? new ParameterPlan.Cast(type, plan) : plan);
        }
        return new StepPlan(
                step.name(),
                step.method(),
                EdgeReader.placement(step),
                step.resources(),
                codecs.of(bound.committed()),
                parameters,
                new EdgeReader(home).read(bound.edges()),
                bound.choices().stream().map(PlanReader::choice).toList(),
                bound.catches().stream().map(PlanReader::caught).toList());
    }

    private static ChoicePlan choice(BoundChoice choice) {
        List<TypeName> leaves = choice.leaves().stream()
                .map(leaf -> TypeName.get(MirrorType.mirror(leaf)))
                .toList();
        return new ChoicePlan(leaves, choice.target());
    }

    private static CatchPlan caught(BoundCatch caught) {
        TypeElement exception = (TypeElement) ((DeclaredType) MirrorType.mirror(caught.exception())).asElement();
        return new CatchPlan(ClassName.get(exception), caught.target());
    }
}
