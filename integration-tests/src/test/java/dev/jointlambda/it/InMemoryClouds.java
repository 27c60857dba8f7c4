package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The simulated clouds. */
final class InMemoryClouds implements TestClouds {
    private static final long SEED = 20_261_123;

    private final Simulation clouds = Simulation.seeded(SEED);
    private final AtomicLong calls = new AtomicLong();
    private boolean twice;

    @Override
    public <W> TestClouds use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
        return this;
    }

    @Override
    public CloudBinding client() {
        return clouds.binding(Cloud.AWS);
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }

    @Override
    public void settle() {
        clouds.runUntilIdle();
    }

    @Override
    public void deliverTwice() {
        twice = true;
        crashAt(Long.MAX_VALUE, false);
    }

    @Override
    public void functionsDown(Cloud cloud, Outage how) {
        switch (how) {
            case REFUSING -> clouds.functions(cloud).down();
            case SILENT, FAILING -> clouds.functions(cloud).unreachable();
        }
    }

    @Override
    public void functionsUp(Cloud cloud) {
        clouds.functions(cloud).up();
    }

    @Override
    public void crashAt(long call, boolean after) {
        calls.set(0);
        clouds.faults(each -> {
            if (asksACloud(each) && calls.incrementAndGet() == call) {
                return after ? Fault.CRASH_AFTER : Fault.CRASH_BEFORE;
            }
            return twice && each.kind() == CallKind.INVOKE ? Fault.DUPLICATE : Fault.NONE;
        });
    }

    private static boolean asksACloud(Call call) {
        return call.ofAttempt() > 0 && call.kind() != CallKind.RUN && call.kind() != CallKind.PAUSE;
    }

    @Override
    public long calls() {
        return calls.get();
    }

    @Override
    public void verify(String workflow, String execution, int steps) {
        clouds.verify(new ExecutionId(workflow, execution));
        Set<String> ran = ran(workflow, execution);
        assertEquals(steps, ran.size(), () -> "step instances of " + workflow + "/" + execution + ": " + ran);
    }

    @Override
    public Set<String> ran(String workflow, String execution) {
        Set<String> ran = new TreeSet<>();
        clouds.trace().stream()
                .filter(each ->
                        each.workflow().equals(workflow) && each.execution().equals(execution))
                .forEach(each -> ran.add(each.step() + "#" + each.index()));
        return ran;
    }

    @Override
    public void close() {}
}
