package dev.jointlambda.testkit.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A workflow that is run with faults.
 *
 * @param results what it may return, without the numbers of the runs: one, unless its steps choose or fail by these
 */
record Shape(String name, Function<Shapes, Flow> flow, String input, Set<String> results) {
    static Shape of(String name, Function<Shapes, Flow> flow, String input, String... results) {
        return new Shape(name, flow, input, Set.of(results));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Runs it to its end, as it must come to one; returns how many calls the functions made. */
    int run(Faults faults, String what) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow.apply(shapes));
        AtomicInteger calls = new AtomicInteger();
        sim.clouds.faults(call -> {
            if (call.ofAttempt() > 0) {
                calls.incrementAndGet();
            }
            return faults.of(call);
        });
        try {
            check(sim.run(input));
            sim.assertExactlyOnce();
            assertEquals(Set.of(), sim.openIndex());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(name + ", " + what + ", seed " + Sim.SEED + ": " + e.getMessage(), e);
        }
        return calls.get();
    }

    /** Runs it with so many faults of functions that it may not come to an end. */
    void runAnyhow(Faults faults, String what) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, flow.apply(shapes));
        sim.clouds.faults(call -> call.ofAttempt() > 0 ? faults.of(call) : Fault.NONE);
        Execution<String> execution = sim.client.start("1", input);
        sim.clouds.runUntilIdle();
        try {
            sim.assertExactlyOnce();
            if (execution.status() != ExecutionRow.Status.RUNNING) {
                check(execution.result(Duration.ofSeconds(1)));
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(name + ", " + what + ", seed " + Sim.SEED + ": " + e.getMessage(), e);
        }
    }

    private void check(String result) {
        String plain = String.valueOf(result).replaceAll("[0-9]", "");
        assertTrue(results.contains(plain), () -> plain + " is none of " + results);
    }

    /** A fault at one call of the functions. */
    static Faults only(int number, Fault fault) {
        AtomicInteger calls = new AtomicInteger();
        return call -> call.ofAttempt() > 0 && calls.incrementAndGet() == number ? fault : Fault.NONE;
    }
}
