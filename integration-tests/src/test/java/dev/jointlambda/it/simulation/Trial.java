package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of one shape under faults, on clouds of its own, and what came of it. For one thread. */
final class Trial {
    /** The seed of every trial that is not said to have another. */
    static final long SEED = 20_261_123;

    private static final String ID = "e";
    private static final int STARTS = 4;

    private final Shape<?> shape;
    private final long seed;
    private final Faults faults;
    private final List<Call> calls = new ArrayList<>(64);
    private boolean over;

    private Trial(Shape<?> shape, long seed, Faults faults) {
        this.shape = shape;
        this.seed = seed;
        this.faults = faults;
    }

    /**
     * What came of it.
     *
     * @param calls every call that was made, in order
     * @param violation what promise was broken; null if none
     */
    record Outcome(List<Call> calls, @Nullable String violation) {}

    static Outcome run(Shape<?> shape, long seed, Faults faults) {
        Trial trial = new Trial(shape, seed, faults);
        return new Outcome(trial.calls, trial.run());
    }

    private @Nullable String run() {
        Runs runs = new Runs();
        Simulation clouds = Simulation.seeded(seed);
        shape.deploy(clouds, runs);
        clouds.faults(this::fault);
        try {
            start(clouds);
            clouds.runUntilIdle();
            over = true;
            Judge.judge(clouds, runs, Map.of(shape, List.of(new ExecutionId(shape.workflow(), ID))));
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
        return faults.of(call);
    }

    /** A client that starts again until it has been told that the execution is started, as clients are asked to. */
    private void start(Simulation clouds) {
        Shape.Client client = shape.client(clouds);
        for (int i = 1; ; i++) {
            try {
                client.start(ID, Piece.INPUT);
                return;
            } catch (StoreException | StartException e) {
                if (i == STARTS) {
                    return;
                }
            }
        }
    }
}
