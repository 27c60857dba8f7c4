package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        steps.add(new StepPlan(step, method, placement, Duration.ofMinutes(1), 512, returns, takes, List.of(edges)));
        return this;
    }

    /** Other resources for the step added last. */
    PlanBuilder with(Duration stepTimeout, int memoryMb) {
        StepPlan last = steps.remove(steps.size() - 1);
        steps.add(new StepPlan(
                last.name(),
                last.method(),
                last.placement(),
                stepTimeout,
                memoryMb,
                last.result(),
                last.parameters(),
                last.edges()));
        return this;
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
        return new ParameterPlan.Slot(slot, step, codec);
    }

    static ParameterPlan items(int slot, String step, CodecName codec, ParameterPlan.Shape shape) {
        return new ParameterPlan.Items(slot, step, codec, shape);
    }

    static ParameterPlan context() {
        return new ParameterPlan.Context();
    }

    static EdgePlan to(String target, PlacementPlan placement) {
        return new EdgePlan.Invoke(target, placement);
    }

    static EdgePlan join(String target, int slot, int slots, PlacementPlan placement) {
        return new EdgePlan.Join(target, slot, slots, placement);
    }

    static EdgePlan.Collect collect(String target, PlacementPlan placement) {
        return new EdgePlan.Collect(target, 0, 1, placement);
    }

    static EdgePlan forEach(String target, PlacementPlan placement, EdgePlan.Collect... collectors) {
        return new EdgePlan.ForEach(target, placement, List.of(collectors));
    }

    static EdgePlan end(Cloud home) {
        return new EdgePlan.End(home);
    }

    static EdgePlan last(int slot, int slots, Cloud home) {
        return new EdgePlan.Last(slot, slots, home);
    }
}
