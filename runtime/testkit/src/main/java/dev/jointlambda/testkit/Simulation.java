package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Both clouds in memory: real functions and the real protocol on virtual time. What happens is decided by the seed
 * alone, so a run can be repeated; nothing waits on a real clock.
 *
 * <pre>{@code
 * Simulation clouds = Simulation.seeded(42).use(OrderFlow.class, () -> new OrderFlow(fakeStock));
 * OrderFlowClient client = OrderFlowClient.connect(clouds.binding(Cloud.AWS));
 * clouds.functions(Cloud.ALIYUN).down();
 * Receipt receipt = client.start(request).result(Duration.ofMinutes(1));
 * }</pre>
 *
 * <p>Functions must be deterministic but for what they get through the {@link dev.jointlambda.runtime.spi.Host}: an
 * attempt that waits for an answer leaves its code and is later run again from its start, with the answers it has had.
 * The user's code in a step runs once per attempt. For one thread.
 */
public final class Simulation {
    private static final String PREFIX = "sim";
    private static final long SWEEPER_TIMEOUT = Duration.ofMinutes(5).toMillis();

    private final World world;
    private final Stuck stuck;
    private final Verdict verdict;

    private Simulation(long seed) {
        world = new World(
                seed,
                new Settings(
                        PREFIX,
                        SigningKeys.none(),
                        Settings.DEFAULT_EVENT_LIFE,
                        Settings.DEFAULT_SWEEP_GRACE,
                        World.FOREVER),
                Latency.calibrated());
        stuck = new Stuck(world);
        verdict = new Verdict(world);
    }

    /** Two clouds on which everything works, with {@link Latency#calibrated}, at 2026-01-01T00:00:00Z. */
    public static Simulation seeded(long seed) {
        return new Simulation(seed);
    }

    /**
     * Deploys a workflow.
     *
     * @param workflow the workflow class; the functions generated beside it are found by their name
     * @param maker makes the workflow object of a function instance
     * @throws IllegalArgumentException if there are no generated functions beside the class
     */
    public <W> Simulation use(Class<W> workflow, Supplier<? extends W> maker) {
        return use(WorkflowFunctions.of(workflow), maker);
    }

    /** Deploys a workflow: every step, and the sweeper, on every cloud it may run on. */
    public <W> Simulation use(WorkflowFunctions<W> functions, Supplier<? extends W> maker) {
        WorkflowModel model = functions.model();
        for (StepModel step : model.steps()) {
            for (Cloud cloud : Cloud.values()) {
                if (step.runsOn(cloud)) {
                    functions(cloud)
                            .deploy(new Deployed(
                                    model.functionName(PREFIX, step.name()),
                                    model.name(),
                                    step.name(),
                                    step.timeout(cloud).toMillis(),
                                    model.sweeperName(PREFIX),
                                    binding -> functions.function(step.name(), cloud, binding, maker)));
                }
            }
        }
        for (Cloud cloud : model.clouds()) {
            Deployed sweeper = new Deployed(
                    model.sweeperName(PREFIX),
                    model.name(),
                    Deployed.SWEEPER,
                    SWEEPER_TIMEOUT,
                    null,
                    binding -> functions.sweeper(cloud, binding));
            functions(cloud).deploy(sweeper);
            world.sweepers.add(new SweepTimer(world, cloud, model, sweeper));
        }
        world.models.put(model.name(), model);
        return this;
    }

    /**
     * Whether the sweepers are run, as they are by default: each by a timer of a minute whose phase the seed decides, and by
     * what its platform tells it of events that it has given up. A tick that would find nothing due is left out and costs
     * nothing.
     */
    public Simulation sweeping(boolean on) {
        world.sweepers.on(on);
        return this;
    }

    /** Signs events; they are not signed by default. Call it before anything runs. */
    public Simulation signedWith(SigningKeys keys) {
        return settings(keys, world.settings.retention());
    }

    /**
     * How long a row is kept from when it is first written, and an object from when it is last written; then it is gone, and
     * only what {@link #verify} judges by remembers it. For ever by default, so that a workflow may have any timeout: no
     * execution is started whose events could find its rows gone. Call it before anything runs.
     */
    public Simulation retention(Duration kept) {
        return settings(world.settings.keys(), kept);
    }

    private Simulation settings(SigningKeys keys, Duration retention) {
        world.settings = new Settings(PREFIX, keys, world.settings.eventLife(), world.settings.sweepGrace(), retention);
        return this;
    }

    /** How long things take from now on. */
    public Simulation latency(Latency latency) {
        world.latency(latency);
        return this;
    }

    /** How far the clock of each function instance made from now on may be ahead or behind; not at all by default. */
    public Simulation clockSkew(Duration most) {
        world.skew = most.toMillis();
        return this;
    }

    /** What goes wrong from now on, in place of what did so far. Nothing by default. */
    public Simulation faults(Faults faults) {
        world.faults(faults);
        return this;
    }

    /**
     * What has gone wrong so far. A simulation that is {@link FaultScript#simulation made of it} and used in the same way
     * comes to the same, to the last call.
     */
    public FaultScript faultScript() {
        return FaultScript.of(world.seed, world.happened);
    }

    /** The largest value, in bytes, in a row of a cloud's store; 300 KiB by default. */
    public Simulation inlineLimit(Cloud cloud, int bytes) {
        world.place(cloud).rows.inlineLimit(bytes);
        return this;
    }

    /**
     * What a client close to a cloud is bound to. The simulation runs while the client waits or pauses.
     *
     * <p>Its pauses throw {@link IllegalStateException} once nothing can happen any more although everything is up and
     * executions have not ended: the message says which, and why.
     */
    public CloudBinding binding(Cloud cloud) {
        return new ClientBinding(world, cloud, stuck::check);
    }

    /** The functions of a cloud. */
    public FunctionService functions(Cloud cloud) {
        return world.place(cloud).functions;
    }

    /** The rows of a cloud. */
    public Switch store(Cloud cloud) {
        return world.place(cloud).store;
    }

    /** The objects of a cloud. */
    public Switch blobs(Cloud cloud) {
        return world.place(cloud).blobs;
    }

    /** The network between the clouds. */
    public Switch link() {
        return world.link;
    }

    /** Has clients wait while a fault keeps a cloud from answering them, instead of telling them. */
    Simulation patientClients() {
        world.patientClients = true;
        return this;
    }

    /** Switches everything on that is off. */
    public void recover() {
        if (!world.link.isUp()) {
            world.link.up();
        }
        world.places.values().forEach(Place::up);
    }

    /** Has something done after some time, for example an outage in the middle of a run. */
    public void after(Duration delay, Runnable action) {
        world.time.at(world.time.now() + delay.toMillis(), action);
    }

    /** Lets some time pass. */
    public void run(Duration time) {
        world.time.runUntil(world.time.now() + time.toMillis());
    }

    /**
     * Runs until nothing is left to happen: retries after minutes, duplicates after hours, and the work of the sweepers
     * included, who give up after a while.
     *
     * @return what is stuck, a sentence each: executions that have not ended, events that wait for functions, and events
     *     given up but those of executions that have ended; empty if nothing is stuck
     */
    public List<String> runUntilIdle() {
        world.time.runUntilIdle();
        return stuck.sentences();
    }

    /**
     * Checks that an execution has broken no promise of the protocol so far: UniqueCommit, OneRow, InputsCommitted,
     * NoSpeculation, JoinSound, Monotone, OneResult. Judged by everything that ever changed in both stores.
     *
     * @throws AssertionError if it has; says what, and the seed
     * @throws IllegalArgumentException if nothing is known of such an execution, or its workflow is not used here
     */
    public void verify(ExecutionId execution) {
        verdict.safe(execution);
    }

    /** As {@link #verify}, for every execution. */
    public void verifyAll() {
        verdict.allSafe();
    }

    /** As {@link #verify}, for every execution, and that each has ended (Completes). */
    public void verifyAllCompleted() {
        verdict.allCompleted();
    }

    /**
     * As {@link #verify}, for every execution, and that those that have not ended wait only for a store that is down
     * (BlockedOnlyByDeadOwner): whatever else was due has committed. For clouds of which a store was down long enough for the
     * sweepers to send again what was lost, some hours; functions that are down, or a link, excuse nothing.
     *
     * @throws AssertionError if something waits for anything else; says what, and the seed
     */
    public void verifyAllBlockedByStores() {
        verdict.allBlockedByStores();
    }

    /**
     * Forgets all executions, with their rows, objects and traces, as a store does with what has expired. For long series of
     * executions on the same clouds, which would otherwise fill the memory; call it when these have been verified.
     * {@link #faultScript} begins anew, so it does not replay what was before.
     *
     * @throws IllegalStateException if something is still to happen: see {@link #runUntilIdle}
     */
    public void forget() {
        if (!world.time.idle()) {
            throw new IllegalStateException("something is still to happen: run until idle before you forget it");
        }
        world.forget();
    }

    /**
     * Has the next move of a placement take effect a second time, so long after the first, as a request that the network
     * repeats.
     */
    public Simulation repeatNextMove(Duration later) {
        world.repeatMove = later.toMillis();
        return this;
    }

    /** Keeps a {@link #journal} from now on. */
    public Simulation journalled() {
        world.journal = new Journal();
        return this;
    }

    /**
     * Every call and every end of a delivery since {@link #journalled}, a line each: the time since the simulation began, the
     * number of the call, which cloud and function makes it, what is asked, and what goes wrong. For reading, not for parsing.
     */
    public List<String> journal() {
        return world.journal == null ? List.of() : world.journal.lines();
    }

    /** The virtual time. */
    public Instant now() {
        return Instant.ofEpochMilli(world.time.now());
    }

    /** What was asked of the clouds so far, or since {@link #resetOperations}. */
    public Operations operations() {
        return world.counters.snapshot();
    }

    /** Counts from zero again. */
    public void resetOperations() {
        world.counters.reset();
    }

    /** Every delivery that has ended, in the order of their ends. */
    public List<TraceEntry> trace() {
        return world.trace.entries();
    }

    /** The events that the platforms have given up, AWS's first. */
    public List<FailedEvent> failures() {
        List<FailedEvent> all = new ArrayList<>(functions(Cloud.AWS).failures());
        all.addAll(functions(Cloud.ALIYUN).failures());
        return all;
    }
}
