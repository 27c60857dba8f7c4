package dev.jointlambda.it.simulation;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.testkit.Simulation;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A workflow to explore.
 *
 * @param name in scripts and tables
 * @param functions its generated functions
 * @param maker makes the workflow object of a function instance
 * @param client makes its generated client
 * @param weather what is wrong with the clouds before anything starts
 * @param isMaimed whether a store never comes back, so that executions may wait for ever
 */
record Shape<W>(
        String name,
        WorkflowFunctions<W> functions,
        Function<Runs, W> maker,
        Function<CloudBinding, Client> client,
        Consumer<Simulation> weather,
        boolean isMaimed) {
    /** What starts an execution, as the generated clients do. */
    @FunctionalInterface
    interface Client {
        Execution<?> start(String id, Piece input);
    }

    static <W> Shape<W> of(
            String name, Class<W> workflow, Function<Runs, W> maker, Function<CloudBinding, Client> client) {
        return new Shape<>(name, WorkflowFunctions.of(workflow), maker, client, clouds -> {}, false);
    }

    /** The same on clouds with which something is wrong from the start. */
    Shape<W> in(String weatherName, Consumer<Simulation> other) {
        return new Shape<>(name + "-" + weatherName, functions, maker, client, other, false);
    }

    /** The same on clouds of which one has lost its store for good. */
    Shape<W> without(Cloud cloud) {
        return new Shape<>(
                name + "-without-" + cloud,
                functions,
                maker,
                client,
                clouds -> clouds.store(cloud).down(),
                true);
    }

    String workflow() {
        return functions.model().name();
    }

    void deploy(Simulation clouds, Runs runs) {
        clouds.use(functions, () -> maker.apply(runs));
        weather.accept(clouds);
    }

    Client client(Simulation clouds) {
        return client.apply(clouds.binding(Cloud.AWS));
    }

    @Override
    public String toString() {
        return name;
    }
}
