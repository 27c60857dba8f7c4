package dev.jointlambda.local.run;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.testkit.Simulation;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The simulated clouds: in memory, on virtual time. Needs jointlambda-testkit. */
final class MemoryClouds implements Clouds {
    private static final long SEED = 42;

    private final Simulation clouds = Simulation.seeded(SEED);

    @Override
    public String name() {
        return "in memory, on virtual time";
    }

    @Override
    public <W> void use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
    }

    @Override
    public CloudBinding client(Cloud cloud) {
        return clouds.binding(cloud);
    }

    @Override
    public void settle() throws TimeoutException {
        List<String> stuck = clouds.runUntilIdle();
        if (!stuck.isEmpty()) {
            throw new TimeoutException(String.join("; ", stuck));
        }
    }

    @Override
    public List<StepRun> ran() {
        return clouds.trace().stream()
                .filter(entry -> !entry.step().equals("sweeper"))
                .map(entry -> new StepRun(
                        entry.step(),
                        entry.cloud(),
                        entry.start().toEpochMilli(),
                        entry.end().toEpochMilli() - entry.start().toEpochMilli()))
                .toList();
    }

    @Override
    public void close() {}
}
