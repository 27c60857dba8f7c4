package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

final class SimulatedInvokerTest extends FunctionInvokerContract {
    private final List<Bytes> events = new ArrayList<>();
    private final Simulation clouds =
            Simulation.seeded(7).use(HandWritten.oneStep(AWS, (event, binding) -> events.add(event)), () -> "");

    @Override
    public FunctionInvoker invoker() {
        return clouds.binding(AWS).services(AWS).functions();
    }

    @Override
    public String function() {
        return "sim-hand-step";
    }

    @Override
    public Collection<Bytes> delivered(int atLeast) {
        clouds.runUntilIdle();
        return events;
    }

    @Override
    public void refuseConnections() {
        clouds.functions(AWS).down();
    }
}
