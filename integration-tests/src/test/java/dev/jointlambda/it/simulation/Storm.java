package dev.jointlambda.it.simulation;

import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import dev.jointlambda.testkit.Faults;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Many executions at once, of all shapes, on clouds on which much goes wrong; all of it decided by one number. */
final class Storm {
    /** How many executions one storm has. */
    static final int EXECUTIONS = 24;

    /** How likely a fault is at each call: from hardly any to one in eight. */
    private static final double[] RATES = {0.002, 0.01, 0.03, 0.06, 0.125};

    private static final long WORST_SKEW = Duration.ofSeconds(60).toMillis();

    private final long seed;
    private final SplittableRandom chance;
    private final Faults faults;
    private final Tally tally;
    private boolean over;

    private Storm(long seed, @Nullable FaultScript script, Tally tally) {
        this.seed = seed;
        this.tally = tally;
        this.chance = new SplittableRandom(seed);
        Faults random = Faults.random(seed, RATES[chance.nextInt(RATES.length)]);
        this.faults = script == null ? random : script;
    }

    /** Runs the storm of a number, and tells the tally. */
    static void run(long seed, Tally tally) {
        new Storm(seed, null, tally).run();
    }

    /** Runs the storm of a script's seed with other faults than its own. */
    static void run(FaultScript script, Tally tally) {
        new Storm(script.seed(), script, tally).run();
    }

    private void run() {
        Runs runs = new Runs();
        Simulation clouds = Simulation.seeded(seed);
        if (chance.nextBoolean()) {
            clouds.clockSkew(Duration.ofMillis(1 + chance.nextLong(WORST_SKEW)));
        }
        for (Shape<?> shape : Shapes.MIXED) {
            shape.deploy(clouds, runs);
        }
        clouds.faults(this::fault);
        Map<Shape<?>, List<ExecutionId>> started = new LinkedHashMap<>();
        tally.ran(EXECUTIONS);
        try {
            for (int i = 0; i < EXECUTIONS; i++) {
                Shape<?> shape = Shapes.MIXED.get(chance.nextInt(Shapes.MIXED.size()));
                ExecutionId id = new ExecutionId(shape.workflow(), "e" + i);
                started.computeIfAbsent(shape, any -> new ArrayList<>()).add(id);
                start(shape.client(clouds), id);
                clouds.run(Duration.ofMillis(chance.nextInt(30)));
            }
            clouds.runUntilIdle();
            over = true;
            Judge.judge(clouds, runs, started);
        } catch (AssertionError | RuntimeException e) {
            tally.violated(Replay.option(Replay.STORM, FaultScript.faultless(seed)) + ": " + e.getMessage());
        }
    }

    private Fault fault(Call call) {
        Fault fault = over ? Fault.NONE : faults.of(call);
        if (fault != Fault.NONE) {
            tally.injected(fault, 1);
        }
        return fault;
    }

    /** Some clients start again when they cannot know, and some die. */
    private void start(Shape.Client client, ExecutionId id) {
        do {
            if (started(client, id)) {
                return;
            }
        } while (chance.nextInt(4) > 0);
    }

    private static boolean started(Shape.Client client, ExecutionId id) {
        try {
            client.start(id.id(), Piece.INPUT);
            return true;
        } catch (StoreException | StartException e) {
            return false; // perhaps it is
        }
    }
}
