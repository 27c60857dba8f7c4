package dev.jointlambda.it.simulation;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.simulation.flows.ChainShape;
import dev.jointlambda.it.simulation.flows.ChainShapeClient;
import dev.jointlambda.it.simulation.flows.ChoiceShape;
import dev.jointlambda.it.simulation.flows.ChoiceShapeClient;
import dev.jointlambda.it.simulation.flows.DiamondShape;
import dev.jointlambda.it.simulation.flows.DiamondShapeClient;
import dev.jointlambda.it.simulation.flows.FailoverShape;
import dev.jointlambda.it.simulation.flows.FailoverShapeClient;
import dev.jointlambda.it.simulation.flows.FanShape;
import dev.jointlambda.it.simulation.flows.FanShapeClient;
import dev.jointlambda.it.simulation.flows.ForkShape;
import dev.jointlambda.it.simulation.flows.ForkShapeClient;
import dev.jointlambda.it.simulation.flows.HastyShape;
import dev.jointlambda.it.simulation.flows.HastyShapeClient;
import dev.jointlambda.it.simulation.flows.NestedShape;
import dev.jointlambda.it.simulation.flows.NestedShapeClient;
import dev.jointlambda.it.simulation.flows.WideShape;
import dev.jointlambda.it.simulation.flows.WideShapeClient;
import dev.jointlambda.it.simulation.flows.WindowShape;
import dev.jointlambda.it.simulation.flows.WindowShapeClient;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every shape that is explored. */
final class Shapes {
    private static final Duration OUTAGE = Duration.ofMinutes(5);
    /** Before the platform delivers an event again. */
    private static final Duration SOON = Duration.ofSeconds(30);

    static final Shape<?> CHAIN =
            Shape.of("chain", ChainShape.class, ChainShape::new, binding -> ChainShapeClient.connect(binding)::start);
    static final Shape<FailoverShape> FAILOVER = Shape.of(
            "failover",
            FailoverShape.class,
            FailoverShape::new,
            binding -> FailoverShapeClient.connect(binding)::start);
    static final Shape<?> FAILOVER_REFUSING = FAILOVER.in("refusing", clouds -> {
        clouds.functions(Cloud.ALIYUN).down();
        upAgain(clouds, Cloud.ALIYUN);
    });
    static final Shape<?> FAILOVER_SILENT = FAILOVER.in("silent", clouds -> {
        clouds.functions(Cloud.ALIYUN).unreachable();
        upAgain(clouds, Cloud.ALIYUN);
    });
    static final Shape<?> FAILOVER_HOMELESS = FAILOVER.in("homeless", clouds -> {
        clouds.functions(Cloud.AWS).down();
        upAgain(clouds, Cloud.AWS);
    });
    static final Shape<?> DIAMOND = Shape.of(
            "diamond", DiamondShape.class, DiamondShape::new, binding -> DiamondShapeClient.connect(binding)::start);
    static final Shape<?> CHOICE = Shape.of(
            "choice", ChoiceShape.class, ChoiceShape::new, binding -> ChoiceShapeClient.connect(binding)::start);
    static final Shape<?> FAN =
            Shape.of("fan", FanShape.class, FanShape::new, binding -> FanShapeClient.connect(binding)::start);
    static final Shape<?> NESTED = Shape.of(
            "nested", NestedShape.class, NestedShape::new, binding -> NestedShapeClient.connect(binding)::start);
    static final Shape<?> WINDOW = Shape.of(
            "window", WindowShape.class, WindowShape::new, binding -> WindowShapeClient.connect(binding)::start);

    static final Shape<?> FAILOVER_REPEATING = FAILOVER.in("repeating", clouds -> clouds.repeatNextMove(SOON));
    static final Shape<?> FAILOVER_REFERRING = FAILOVER.in("referring", clouds -> {
        clouds.inlineLimit(Cloud.AWS, 1);
        clouds.inlineLimit(Cloud.ALIYUN, 1);
    });
    static final Shape<HastyShape> HASTY =
            Shape.of("hasty", HastyShape.class, HastyShape::new, binding -> HastyShapeClient.connect(binding)::start);
    static final Shape<?> HASTY_EXPIRING = HASTY.in(
            "expiring", clouds -> clouds.retention(least(HASTY.functions().model())));
    static final Shape<?> WIDE_UNREPEATED = Shape.of(
                    "wide", WideShape.class, WideShape::new, binding -> WideShapeClient.connect(binding)::start)
            .in("unrepeated", clouds -> {
                clouds.functions(Cloud.AWS).retries();
                clouds.functions(Cloud.ALIYUN).retries();
            });

    /** Its start can go on without the other cloud, and a branch of it to its end. */
    static final Shape<ForkShape> FORK =
            Shape.of("fork", ForkShape.class, ForkShape::new, binding -> ForkShapeClient.connect(binding)::start);

    static final Shape<?> FORK_WITHOUT_ALIYUN = FORK.without(Cloud.ALIYUN);

    /** Those in which every pair of faults is tried. */
    static final List<Shape<?>> ALL = List.of(
            CHAIN,
            FAILOVER,
            FAILOVER_REFUSING,
            FAILOVER_SILENT,
            FAILOVER_HOMELESS,
            CHOICE,
            DIAMOND,
            FAN,
            NESTED,
            WINDOW);

    /** Those that can share clouds. */
    static final List<Shape<?>> MIXED = List.of(CHAIN, FAILOVER, CHOICE, DIAMOND, FAN, NESTED, WINDOW);

    /** Those for the search of one mistake. */
    private static final List<Shape<?>> SPECIAL = List.of(
            FAILOVER_REPEATING, FAILOVER_REFERRING, HASTY, HASTY_EXPIRING, WIDE_UNREPEATED, FORK, FORK_WITHOUT_ALIYUN);

    static final List<Shape<?>> NAMED =
            Stream.concat(ALL.stream(), SPECIAL.stream()).toList();

    private Shapes() {}

    /**
     * A shape by its name.
     *
     * @throws IllegalArgumentException if there is none; says which there are
     */
    static Shape<?> named(String name) {
        return NAMED.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no shape \"" + name + "\", but "
                        + NAMED.stream().map(Shape::name).toList()));
    }

    /** How long rows must be kept at least for an execution to be started. */
    private static Duration least(WorkflowModel model) {
        Duration attempt = model.steps().stream()
                .flatMap(step -> Stream.of(Cloud.values()).filter(step::runsOn).map(step::timeout))
                .max(Duration::compareTo)
                .orElseThrow();
        return model.timeout().plus(Settings.DEFAULT_EVENT_LIFE).plus(attempt);
    }

    private static void upAgain(Simulation clouds, Cloud cloud) {
        clouds.after(OUTAGE, () -> clouds.functions(cloud).up());
    }
}
