package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.Destination;
import dev.jointlambda.local.functions.FunctionInstances;
import dev.jointlambda.local.process.FunctionProcesses;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Both clouds on this machine: the vendors' own clients talk to them over HTTP on the loopback interface, on free ports.
 * Functions run in this process, or in processes of their own. All of it stops with {@link #close}, or with this process. Safe for many threads.
 *
 * <pre>{@code
 * try (LocalClouds clouds = LocalClouds.start().use(OrderFlow.class, OrderFlow::new)) {
 *     OrderFlowClient orders = OrderFlowClient.connect(clouds.binding(Cloud.AWS));
 *     clouds.functions(Cloud.ALIYUN).down(Outage.REFUSED);
 *     Receipt receipt = orders.start(request).result(Duration.ofSeconds(30));
 * }
 * }</pre>
 */
public final class LocalClouds implements AutoCloseable {
    private static final Duration SWEEPER_TIMEOUT = Duration.ofMinutes(1);

    private final PendingEvents pending = new PendingEvents();
    private final LocalSettings settings;
    private final LocalCloud aws;
    private final LocalCloud aliyun;
    private final CloudEnvironment environment;
    private final Map<Cloud, CloudBinding> bindings = new ConcurrentHashMap<>();
    private final Queue<CloudBinding> bound = new ConcurrentLinkedQueue<>();
    private volatile UnaryOperator<CloudBinding> wrapper = UnaryOperator.identity();

    private LocalClouds(LocalSettings settings) {
        this.settings = settings;
        aws = LocalCloud.aws(settings, pending, () -> environment(Cloud.AWS));
        aliyun = LocalCloud.aliyun(settings, pending, () -> environment(Cloud.ALIYUN));
        environment = new CloudEnvironment(settings, aws, aliyun);
    }

    /** Two clouds on which everything works. */
    public static LocalClouds start() {
        return start(LocalSettings.defaults());
    }

    /** Two clouds that behave as told. */
    public static LocalClouds start(LocalSettings settings) {
        return new LocalClouds(settings);
    }

    /**
     * Deploys a workflow: every step on every cloud it may run on, and a sweeper on each of these, which a timer runs.
     *
     * @param workflow the workflow class; the functions generated beside it are found by their name
     * @param maker makes the workflow object of a function instance
     * @throws IllegalArgumentException if there are no generated functions beside the class, or a workflow of this name is
     *     in use
     */
    public <W> LocalClouds use(Class<W> workflow, Supplier<? extends W> maker) {
        return use(WorkflowFunctions.of(workflow), maker);
    }

    /**
     * Deploys a workflow: every step on every cloud it may run on, and a sweeper on each of these, which a timer runs.
     *
     * @throws IllegalArgumentException if a workflow of this name is in use
     */
    public <W> LocalClouds use(WorkflowFunctions<W> functions, Supplier<? extends W> maker) {
        WorkflowModel model = functions.model();
        for (Cloud cloud : model.clouds()) {
            for (StepModel step : model.steps()) {
                if (step.runsOn(cloud)) {
                    deploy(
                            model,
                            step,
                            cloud,
                            new WarmInstances(
                                    () -> functions.function(step.name(), cloud, wrapper.apply(own(cloud)), maker)));
                }
            }
            deploySweeper(model, cloud, new WarmInstances(() -> functions.sweeper(cloud, own(cloud))));
        }
        return this;
    }

    /**
     * Deploys a workflow as {@link #use} does, but runs its functions in processes of their own, with the class path of this
     * one: they know nothing but {@link #environment}, talk to these clouds over HTTP, and are killed at their time limit.
     * The workflow object is made there, with its public constructor without parameters.
     *
     * @throws IllegalArgumentException if there are no generated functions beside the class, or a workflow of this name is
     *     in use
     */
    public LocalClouds useProcesses(Class<?> workflow) {
        WorkflowModel model = WorkflowFunctions.of(workflow).model();
        for (Cloud cloud : model.clouds()) {
            FunctionProcesses processes = at(cloud).processes;
            for (StepModel step : model.steps()) {
                if (step.runsOn(cloud)) {
                    deploy(model, step, cloud, processes.step(workflow, step.name()));
                }
            }
            deploySweeper(model, cloud, processes.sweeper(workflow));
        }
        return this;
    }

    /**
     * Deploys what {@code mvn package} has put into {@code target/jointlambda}, from these very files: tables, roles and rules
     * as {@code aws/template.yaml}, {@code aliyun/s.yaml} and the templates they name declare them, functions from the archives
     * beside them, each in a process of its own and with its own role, whose policies are enforced. Nothing that has been
     * deployed with {@link #use} is touched.
     *
     * @param folder the folder with {@code aws}, {@code aliyun}, or both
     * @throws dev.jointlambda.local.deploy.RefusedException if a cloud would refuse something; names the file, the resource
     *     and the property
     * @throws IllegalArgumentException if there is nothing to deploy
     */
    public LocalDeployment deploy(Path folder) {
        return deploy(folder, Map.of());
    }

    /**
     * Deploys as {@link #deploy(Path)} does.
     *
     * @param parameters the values of parameters of the AWS template that have another than their default
     */
    public LocalDeployment deploy(Path folder, Map<String, String> parameters) {
        return new Deployer(settings, aws, aliyun).deploy(folder, parameters);
    }

    /** A client of what is deployed, close to a cloud. It is closed with these clouds. */
    public CloudBinding binding(LocalDeployment deployment, Cloud cloud) {
        return binding(cloud, deployment.environment(cloud));
    }

    /** The processes of a cloud for functions that do not run in this one; there are none before the first event. */
    public FunctionProcesses processes(Cloud cloud) {
        return at(cloud).processes;
    }

    private void deploy(WorkflowModel model, StepModel step, Cloud cloud, FunctionInstances instances) {
        at(cloud)
                .deploy(DeployedFunction.of(
                        model.functionName(CloudEnvironment.PREFIX, step.name()),
                        step.timeout(cloud),
                        instances,
                        Destination.of(model.sweeperName(CloudEnvironment.PREFIX))));
    }

    private void deploySweeper(WorkflowModel model, Cloud cloud, FunctionInstances instances) {
        at(cloud)
                .deploy(
                        DeployedFunction.of(
                                model.sweeperName(CloudEnvironment.PREFIX), SWEEPER_TIMEOUT, instances, null),
                        settings.sweepInterval());
    }

    /** One set of clients for all instances of a cloud: they are safe for many threads, and this machine is one. */
    private CloudBinding own(Cloud cloud) {
        return bindings.computeIfAbsent(cloud, this::binding);
    }

    /**
     * Has the binding of every instance to come of a step's function replaced, for example by one that fails now and then;
     * sweepers keep theirs.
     */
    public LocalClouds wrapFunctionBindings(UnaryOperator<CloudBinding> by) {
        wrapper = by;
        return this;
    }

    /** What a client close to a cloud is bound to: the vendors' clients, made anew. They are closed with these clouds. */
    public CloudBinding binding(Cloud cloud) {
        return binding(cloud, environment(cloud));
    }

    private CloudBinding binding(Cloud cloud, Map<String, String> variables) {
        CloudBinding binding =
                switch (cloud) {
                    case AWS -> AwsCloud.from(variables, AliyunCloud.peer());
                    case ALIYUN -> AliyunCloud.from(variables, AwsCloud.peer());
                };
        bound.add(binding);
        return binding;
    }

    /** The environment variables of a function, or a client, in a cloud. The keys in it open nothing but these clouds. */
    public Map<String, String> environment(Cloud cloud) {
        return environment.of(cloud);
    }

    /** The invocation service of a cloud. */
    public LocalService functions(Cloud cloud) {
        return at(cloud).functions;
    }

    /** The table service of a cloud. */
    public LocalService store(Cloud cloud) {
        return at(cloud).store;
    }

    /** The object service of a cloud. */
    public LocalService objects(Cloud cloud) {
        return at(cloud).objects;
    }

    /** What the queue of a cloud does wrong, and how much it refuses. */
    public DeliveryFaults deliveries(Cloud cloud) {
        return at(cloud).faults;
    }

    /** Cuts the way between the clouds. */
    public void cutLink() {
        aws.linked(false);
        aliyun.linked(false);
    }

    /** Mends the way between the clouds. */
    public void mendLink() {
        aws.linked(true);
        aliyun.linked(true);
    }

    /**
     * Every delivery that has ended since the start or {@link #forget}, AWS's first; the latest 100 000 of each cloud. What
     * the timers ran is not in it.
     */
    public List<Ran> ran() {
        List<Ran> all = new ArrayList<>(aws.host.ran());
        all.addAll(aliyun.host.ran());
        return all;
    }

    /**
     * The events that were given up after the last retry, AWS's first; the latest 100 000. A record of each has gone to the
     * sweeper of its workflow, as to an on-failure destination.
     */
    public List<Bytes> givenUp() {
        List<Bytes> all = new ArrayList<>(aws.host.givenUp());
        all.addAll(aliyun.host.givenUp());
        return all;
    }

    /** Forgets what ran and what the services were asked. */
    public void forget() {
        aws.forget();
        aliyun.forget();
    }

    /**
     * Waits until no event is queued, running, or waiting for its retry. What a timer runs is no event.
     *
     * @return false if that takes longer than {@code timeout}
     */
    public boolean awaitIdle(Duration timeout) throws InterruptedException {
        return pending.awaitNone(timeout);
    }

    private LocalCloud at(Cloud cloud) {
        return switch (cloud) {
            case AWS -> aws;
            case ALIYUN -> aliyun;
        };
    }

    @Override
    public void close() {
        aws.close();
        aliyun.close();
        disconnect(bound);
    }

    /** Some of the vendors' clients have threads of their own. All are closed, even if one of them will not. */
    private static void disconnect(Collection<CloudBinding> bound) {
        @Nullable IllegalStateException failure = null;
        for (CloudBinding binding : bound) {
            for (Cloud cloud : Cloud.values()) {
                if (binding.services(cloud).store() instanceof AutoCloseable store) {
                    try {
                        store.close();
                    } catch (Exception e) {
                        failure = new IllegalStateException("a client of " + cloud + "'s store could not be closed", e);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
