package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans in few words: steps of one minute and 512 MB, a workflow of seven days. */
final class PlanBuilder {
    static final PlacementPlan AWS = new PlacementPlan(Cloud.AWS, null);
    static final PlacementPlan ALIYUN = new PlacementPlan(Cloud.ALIYUN, null);
    static final PlacementPlan AWS_FIRST = new PlacementPlan(Cloud.AWS, Cloud.ALIYUN);
    static final PlacementPlan ALIYUN_FIRST = new PlacementPlan(Cloud.ALIYUN, Cloud.AWS);

    private final ClassName type;
    private final String name;
    private final List<StepPlan> steps = new ArrayList<>();
    private List<String> suppressed = List.of();
    private CodecName input = StepPlan.NOTHING;
    private CodecName result = StepPlan.NOTHING;
    private int version = 1;
    private Duration timeout = Duration.ofDays(7);

    private PlanBuilder(ClassName type, String name) {
        this.type = type;
        this.name = name;
    }

    static PlanBuilder workflow(String name, String packageName, String... simpleNames) {
        String[] nested = Arrays.copyOfRange(simpleNames, 1, simpleNames.length);
        return new PlanBuilder(ClassName.get(packageName, simpleNames[0], nested), name);
    }

    PlanBuilder takes(CodecName codec) {
        this.input = codec;
        return this;
    }

    PlanBuilder returns(CodecName codec) {
        this.result = codec;
        return this;
    }

    PlanBuilder version(int number) {
        this.version = number;
        return this;
    }

    PlanBuilder timeout(Duration duration) {
        this.timeout = duration;
        return this;
    }

    PlanBuilder suppress(String... warnings) {
        this.suppressed = List.of(warnings);
        return this;
    }

    /** A step named after its method. */
    PlanBuilder step(
            String method, PlacementPlan placement, CodecName returns, List<ParameterPlan> takes, EdgePlan... edges) {
        return step(method, method, placement, returns, takes, edges);
    }

    PlanBuilder step(
            String step,
            String method,
            PlacementPlan placement,
            CodecName returns,
            List<ParameterPlan> takes,
            EdgePlan... edges) {
        steps.add(new StepPlan(
                step,
                method,
                placement,
                everywhere(placement, new Resources(Duration.ofMinutes(1), 512, null)),
                returns,
                takes,
                List.of(edges),
                List.of(),
                List.of()));
        return this;
    }

    /** Other resources for the step added last. */
    PlanBuilder with(Duration stepTimeout, int memoryMb) {
        return change(last -> copy(
                last,
                everywhere(last.placement(), new Resources(stepTimeout, memoryMb, null)),
                last.choices(),
                last.catches()));
    }

    /** Resources on one cloud for the step added last. */
    PlanBuilder on(Cloud cloud, Duration stepTimeout, int memoryMb, @Nullable Double cpu) {
        return change(last -> {
            Map<Cloud, Resources> resources = new HashMap<>(last.resources());
            resources.put(cloud, new Resources(stepTimeout, memoryMb, cpu));
            return copy(last, resources, last.choices(), last.catches());
        });
    }

    /** A choice of the step added last. */
    PlanBuilder chooses(String target, TypeName... leaves) {
        return change(last -> copy(
                last, last.resources(), with(last.choices(), new ChoicePlan(List.of(leaves), target)), last.catches()));
    }

    /** Where an exception of the step added last leads. */
    PlanBuilder catches(ClassName exception, String target) {
        return change(last ->
                copy(last, last.resources(), last.choices(), with(last.catches(), new CatchPlan(exception, target))));
    }

    private static Map<Cloud, Resources> everywhere(PlacementPlan placement, Resources resources) {
        return placement.clouds().stream().collect(Collectors.toMap(cloud -> cloud, cloud -> resources));
    }

    private PlanBuilder change(UnaryOperator<StepPlan> change) {
        steps.add(change.apply(steps.remove(steps.size() - 1)));
        return this;
    }

    private static <T> List<T> with(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private static StepPlan copy(
            StepPlan step, Map<Cloud, Resources> resources, List<ChoicePlan> choices, List<CatchPlan> catches) {
        return new StepPlan(
                step.name(),
                step.method(),
                step.placement(),
                resources,
                step.result(),
                step.parameters(),
                step.edges(),
                choices,
                catches);
    }

    /** The case; the first step is the start. */
    EmitterCase named(String caseName) {
        ClientPlan client = new ClientPlan(new FlowPlan(type, true, suppressed), input, result);
        return new EmitterCase(
                caseName,
                new WorkflowPlan(client, name, version, timeout, steps.get(0).name(), steps));
    }

    static CodecName codec(String constant, TypeName type) {
        return new CodecName(constant, type);
    }

    static List<ParameterPlan> takes(ParameterPlan... parameters) {
        return List.of(parameters);
    }

    static ParameterPlan input(CodecName codec) {
        return new ParameterPlan.Input(codec);
    }

    static ParameterPlan slot(int slot, String step, CodecName codec) {
        return slot(slot, codec.type(), by(step, codec));
    }

    static ParameterPlan slot(int slot, TypeName type, FeedPlan... feeds) {
        return new ParameterPlan.Fed(slot, List.of(feeds), type, new ParameterPlan.Shape.AsIs());
    }

    static ParameterPlan slotIfAny(int slot, TypeName type, FeedPlan... feeds) {
        return new ParameterPlan.Fed(slot, List.of(feeds), type, new ParameterPlan.Shape.AsOptional());
    }

    static ParameterPlan single(TypeName type, FeedPlan... feeds) {
        return new ParameterPlan.Fed(null, List.of(feeds), type, new ParameterPlan.Shape.AsIs());
    }

    static ParameterPlan singleIfAny(TypeName type, FeedPlan... feeds) {
        return new ParameterPlan.Fed(null, List.of(feeds), type, new ParameterPlan.Shape.AsOptional());
    }

    static ParameterPlan items(int slot, String step, CodecName codec, ParameterPlan.Shape shape) {
        return items(slot, codec.type(), shape, by(step, codec));
    }

    static ParameterPlan items(int slot, TypeName type, ParameterPlan.Shape shape, FeedPlan... feeds) {
        return new ParameterPlan.Fed(slot, List.of(feeds), type, shape);
    }

    static FeedPlan by(String step, CodecName codec) {
        return new FeedPlan.Returned(step, codec, null, false);
    }

    static FeedPlan by(String step, CodecName codec, TypeName narrowed) {
        return new FeedPlan.Returned(step, codec, narrowed, false);
    }

    static FeedPlan failure(String step) {
        return new FeedPlan.Failed(step);
    }

    static ParameterPlan older(String step, CodecName codec) {
        return new ParameterPlan.Older(step, codec, null, codec.type(), new ParameterPlan.Shape.AsIs());
    }

    static ParameterPlan olderIfAny(String step, CodecName codec) {
        return new ParameterPlan.Older(step, codec, null, codec.type(), new ParameterPlan.Shape.AsOptional());
    }

    static ParameterPlan olderItems(String step, String list, CodecName codec, ParameterPlan.Shape shape) {
        return new ParameterPlan.Older(step, codec, list, codec.type(), shape);
    }

    static ParameterPlan context() {
        return new ParameterPlan.Context();
    }

    static EdgePlan to(String target, PlacementPlan placement, String... carries) {
        return to(target, placement, When.ALWAYS, carries);
    }

    static EdgePlan to(String target, PlacementPlan placement, When when, String... carries) {
        return new EdgePlan.Invoke(target, placement, when, List.of(carries));
    }

    static EdgePlan join(String target, int slot, int slots, PlacementPlan placement) {
        return join(target, slot, slots, placement, When.ALWAYS);
    }

    static EdgePlan join(String target, int slot, int slots, PlacementPlan placement, When when) {
        return new EdgePlan.Join(target, slot, slots, placement, when);
    }

    static EdgePlan.Collect collect(String target, PlacementPlan placement) {
        return collect(target, placement, When.ALWAYS);
    }

    static EdgePlan.Collect collect(String target, PlacementPlan placement, When when) {
        return new EdgePlan.Collect(target, 0, 1, placement, when);
    }

    static EdgePlan.ForEach forEach(String target, PlacementPlan placement, EdgePlan.Collect... collectors) {
        return forEach(target, placement, List.of(), collectors);
    }

    static EdgePlan.ForEach forEach(
            String target, PlacementPlan placement, List<String> carries, EdgePlan.Collect... collectors) {
        return new EdgePlan.ForEach(target, placement, List.of(collectors), carries, 0);
    }

    /** That edge, with so many elements at a time. */
    static EdgePlan window(int items, EdgePlan.ForEach edge) {
        return new EdgePlan.ForEach(edge.target(), edge.placement(), edge.collectors(), edge.carries(), items);
    }

    static EdgePlan end(Cloud home) {
        return new EdgePlan.End(home);
    }

    static EdgePlan last(int slot, int slots, Cloud home) {
        return new EdgePlan.Last(slot, slots, home);
    }

    static EdgePlan skip(String target, int slot, int slots, Cloud home, When when) {
        return new EdgePlan.Skip(target, slot, slots, home, when);
    }
}
