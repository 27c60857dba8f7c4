package dev.jointlambda.it.simulation;

import dev.jointlambda.Cloud;
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
import java.time.Instant;
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

    /** How likely a fault is at each call: from hardly any to one in ten. */
    private static final double[] RATES = {0.005, 0.02, 0.05, 0.1};

    /**
     * Of how many outages and sweeps one happens. While an outage lasts nothing else is of interest; and a sweep makes so many
     * calls that it would bring about the next, without end.
     */
    private static final int RARE = 10;

    /** How long it lasts: shorter than a sweeper tries before it gives up, so that every execution must come to its result. */
    private static final Duration LENGTH = Duration.ofHours(5);

    /** The last of them after the longest outage. */
    private static final int STARTS = 8;

    private static final long WORST_SKEW = Duration.ofSeconds(60).toMillis();

    private final SplittableRandom chance;
    private final Faults faults;
    private final Tally tally;
    private final Runs runs = new Runs();
    private final long seed;
    private final Simulation clouds;
    private final Instant end;
    private boolean calm;

    private Storm(long seed, @Nullable FaultScript script, Tally tally) {
        this.seed = seed;
        this.clouds = Simulation.seeded(seed);
        this.end = clouds.now().plus(LENGTH);
        this.tally = tally;
        this.chance = new SplittableRandom(seed);
        Faults random = Faults.random(seed, RATES[chance.nextInt(RATES.length)]);
        SplittableRandom rarely = chance.split();
        this.faults = script == null ? call -> rarer(random.of(call), rarely) : script;
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
                start(shape, id);
                clouds.run(Duration.ofMillis(chance.nextInt(30)));
            }
            clouds.runUntilIdle();
            calm = true;
            Judge.judge(clouds, runs, started);
        } catch (AssertionError | RuntimeException e) {
            tally.violated(Replay.option(Replay.STORM, FaultScript.faultless(seed)) + ": " + e.getMessage());
        }
    }

    private static Fault rarer(Fault fault, SplittableRandom chance) {
        boolean rare = fault.isOutage() || fault == Fault.SWEEP || fault == Fault.SWEEP_EARLY;
        return rare && chance.nextInt(RARE) > 0 ? Fault.NONE : fault;
    }

    private Fault fault(Call call) {
        Fault fault = calm || !clouds.now().isBefore(end) ? Fault.NONE : faults.of(call);
        if (fault != Fault.NONE) {
            tally.injected(fault, 1);
        }
        return fault;
    }

    /** Clients start again until they know that it is started, but some of those who cannot know die. */
    private void start(Shape<?> shape, ExecutionId id) {
        for (int i = 0; i < STARTS; i++) {
            try {
                shape.client(clouds).start(id.id(), Piece.INPUT);
                return;
            } catch (StoreException | StartException e) {
                if (exists(shape, id) && chance.nextBoolean()) {
                    return;
                }
                clouds.run(Duration.ofSeconds(1L << (2 * i)));
            }
        }
    }

    private boolean exists(Shape<?> shape, ExecutionId id) {
        Cloud home = shape.functions().model().home();
        calm = true;
        try {
            return clouds.binding(home).services(home).store().execution(id) != null;
        } catch (StoreException e) {
            return false; // its home is down
        } finally {
            calm = false;
        }
    }
}
