package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** From a bound workflow to the plan of what is generated: the model's types become names in source code. */
final class PlanReader {
    private final FlowPlan flow;
    private final PayloadCodecs codecs;
    private final Set<String> overloaded;

    /**
     * @param overloaded the names that more than one method of the class has
     */
    PlanReader(FlowPlan flow, PayloadCodecs codecs, Set<String> overloaded) {
        this.flow = flow;
        this.codecs = codecs;
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
        return new ClientPlan(flow, codec(input), codec(result));
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
            Source source = bound.sources().get(i);
            TypeRef type = step.parameters().get(i).type();
            ParameterPlan plan = parameter(source);
            boolean cast = overloaded.contains(step.method());
            parameters.add(cast ? new ParameterPlan.Cast(TypeName.get(MirrorType.mirror(type)), plan) : plan);
        }
        return new StepPlan(
                step.name(),
                step.method(),
                placement(step),
                step.timeout(),
                step.memoryMb(),
                codec(bound.committed()),
                parameters,
                bound.edges().stream().map(edge -> edge(edge, home)).toList());
    }

    private ParameterPlan parameter(Source source) {
        if (source instanceof Source.ExecutionInput input) {
            return new ParameterPlan.ExecutionInput(codec(input.type()));
        } else if (source instanceof Source.Start start) {
            return new ParameterPlan.Input(codec(start.type()));
        } else if (source instanceof Source.Single single) {
            return new ParameterPlan.Input(codec(only(single).returns()));
        } else if (source instanceof Source.Slot slot) {
            Producer producer = only(slot);
            return new ParameterPlan.Slot(slot.slot(), producer.step(), codec(producer.returns()));
        } else if (source instanceof Source.Items items) {
            Producer producer = only(items);
            return new ParameterPlan.Items(
                    items.slot(), producer.step(), codec(producer.returns()), shape(items.parameter()));
        }
        return new ParameterPlan.Context();
    }

    private static Producer only(Source.Fed fed) {
        return fed.producers().get(0);
    }

    private static ParameterPlan.Shape shape(TypeRef parameter) {
        TypeMirror mirror = MirrorType.mirror(parameter);
        return mirror instanceof ArrayType array
                ? new ParameterPlan.Shape.Array(TypeName.get(array.getComponentType()))
                : new ParameterPlan.Shape.AsList();
    }

    private static EdgePlan edge(BoundEdge edge, Cloud home) {
        if (edge instanceof BoundEdge.Invoke invoke) {
            return new EdgePlan.Invoke(invoke.target().name(), placement(invoke.target()));
        } else if (edge instanceof BoundEdge.Join join) {
            return new EdgePlan.Join(join.target().name(), join.slot(), join.slots(), placement(join.target()));
        } else if (edge instanceof BoundEdge.Collect collect) {
            return collect(collect);
        } else if (edge instanceof BoundEdge.ForEach forEach) {
            return new EdgePlan.ForEach(
                    forEach.target().name(),
                    placement(forEach.target()),
                    forEach.collectors().stream().map(PlanReader::collect).toList());
        } else if (edge instanceof BoundEdge.Last last) {
            return new EdgePlan.Last(last.slot(), last.slots(), home);
        }
        return new EdgePlan.End(home);
    }

    private static EdgePlan.Collect collect(BoundEdge.Collect edge) {
        return new EdgePlan.Collect(edge.target().name(), edge.slot(), edge.slots(), placement(edge.target()));
    }

    private static PlacementPlan placement(Step step) {
        return new PlacementPlan(step.primary(), step.backup());
    }

    private CodecName codec(@Nullable TypeRef type) {
        return type == null || type.isVoid() ? StepPlan.NOTHING : codecs.of(MirrorType.mirror(type));
    }
}
