package dev.jointlambda.samples.demo;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Operations;
import dev.jointlambda.testkit.Simulation;
import dev.jointlambda.testkit.TraceEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The simulated clouds: in memory, on virtual time. */
final class InMemory implements DemoClouds {
    private final Simulation clouds = Simulation.seeded(42);
    private int seen;

    @Override
    public String name() {
        return "in memory, on virtual time";
    }

    @Override
    public <W> void use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
    }

    @Override
    public CloudBinding client() {
        return clouds.binding(Cloud.AWS);
    }

    @Override
    public void functionsDown(Cloud cloud) {
        clouds.functions(cloud).down();
    }

    @Override
    public void settle() throws TimeoutException {
        List<String> stuck = clouds.runUntilIdle();
        if (!stuck.isEmpty()) {
            throw new TimeoutException(String.join("; ", stuck));
        }
    }

    @Override
    public List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        List<TraceEntry> trace = clouds.trace();
        for (TraceEntry entry : trace.subList(seen, trace.size())) {
            double began = entry.start().toEpochMilli();
            deliveries.add(
                    new Delivery(entry.step(), entry.cloud(), began, entry.end().toEpochMilli() - began, -1));
        }
        return deliveries;
    }

    @Override
    public Map<Cloud, Spent> spent() {
        Map<Cloud, Spent> spent = new EnumMap<>(Cloud.class);
        for (Cloud cloud : Cloud.values()) {
            Operations operations = clouds.operations().to(cloud);
            long reads = operations.preReads() + operations.strongReads() + operations.count(CallKind.DUE);
            spent.put(cloud, new Spent(operations.ofStores() - reads, reads));
        }
        return spent;
    }

    @Override
    public void forget() {
        seen = clouds.trace().size();
        clouds.resetOperations();
    }

    @Override
    public void close() {}
}
