package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of one shape under faults, on clouds of its own, and what came of it. For one thread. */
final class Trial {
    /** The seed of every trial that is not said to have another. */
    static final long SEED = 20_261_123;

    private static final String ID = "e";
    /** Longer together than any outage lasts. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO);

    /** Less than sweepers take to give up, more than they take to send again what was lost. */
    private static final Duration LONG = Duration.ofHours(6);

    private final Shape<?> shape;
    private final FaultScript script;
    private final List<Call> calls = new ArrayList<>(64);
    private boolean over;

    private Trial(Shape<?> shape, FaultScript script) {
        this.shape = shape;
        this.script = script;
    }

    /**
     * What came of it.
     *
     * @param calls every call that was made, in order
     * @param violation what promise was broken; null if none
     */
    record Outcome(List<Call> calls, @Nullable String violation) {}

    /** The execution that a shape's trials are about. */
    static ExecutionId execution(Shape<?> shape) {
        return new ExecutionId(shape.workflow(), ID);
    }

    static Outcome run(Shape<?> shape, FaultScript script) {
        Trial trial = new Trial(shape, script);
        return new Outcome(trial.calls, trial.run());
    }

    private @Nullable String run() {
        Runs runs = new Runs();
        Simulation clouds = Simulation.seeded(script.seed());
        shape.deploy(clouds, runs);
        clouds.faults(this::fault);
        try {
            start(clouds);
            if (shape.isMaimed()) {
                clouds.run(LONG);
                over = true;
                clouds.verifyAllBlockedByStores();
                return null;
            }
            clouds.runUntilIdle();
            over = true;
            Judge.judge(clouds, runs, Map.of(shape, List.of(execution(shape))));
        } catch (AssertionError | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
        return null;
    }

    private Fault fault(Call call) {
        if (over) {
            return Fault.NONE;
        }
        calls.add(call);
        return script.of(call);
    }

    /** A client that starts again, later and later, until it knows that the execution is started, as clients are told to. */
    private void start(Simulation clouds) {
        Shape.Client client = shape.client(clouds);
        for (Duration pause : PAUSES) {
            try {
                client.start(ID, Piece.INPUT);
                return;
            } catch (StoreException | StartException e) {
                clouds.run(pause);
            }
        }
    }
}
