package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each fault at each call that functions make: the run completes, once. */
final class FaultsTest {
    private record Shape(String name, Function<Shapes, Flow> flow, String input, String result) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Shape> ALL = List.of(
            new Shape("chain", shapes -> shapes.chain(AWS, ALIYUN, AWS), "x", "c(b(a(x)))"),
            new Shape("diamond", Shapes::diamond, "x", "d(b(a(x))+c(a(x)))"),
            new Shape(
                    "items in the join row",
                    shapes -> shapes.forEach(AWS, AWS, AWS),
                    "p,q,r",
                    "sum(item(list:p)+item(list:q)+item(list:r))"),
            new Shape(
                    "items beside the join row",
                    shapes -> shapes.forEach(AWS, ALIYUN, AWS),
                    "p,q,r",
                    "sum(item(list:p)+item(list:q)+item(list:r))"),
            new Shape("no item", shapes -> shapes.forEach(AWS, ALIYUN, AWS), "", "sum()"),
            new Shape("ends", shapes -> shapes.ends(ALIYUN, AWS), "x", "b(a(x))"));

    /** A lost event, or one that outlives its queue, is for a sweeper; every other fault the deliveries mend themselves. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "DROP", "DELAY"})
    void runCompletesOnceWhateverCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            int calls = run(shape, call -> Fault.NONE, "without a fault");
            for (int at = 1; at <= calls; at++) {
                run(shape, only(at, fault), fault + " at call " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "DUPLICATE_LATE", "STALE", "OUTDATED"})
    void runCompletesOnceIfEveryCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            run(shape, Faults.always(fault), fault + " at every call");
        }
    }

    /** With many faults at once a platform may give an event up; but what is committed is committed once. */
    @Test
    void nothingIsCommittedTwiceWhateverComesTogether() throws Exception {
        for (long seed = 1; seed <= 300; seed++) {
            Shape shape = ALL.get((int) (seed % ALL.size()));
            Shapes shapes = new Shapes();
            Sim sim = Sim.of(shapes, shape.flow().apply(shapes));
            Faults random = Faults.random(seed, 0.1);
            sim.clouds.faults(call -> call.ofAttempt() > 0 ? random.of(call) : Fault.NONE);
            Execution<String> execution = sim.client.start("1", shape.input());
            sim.clouds.runUntilIdle();
            String what = shape + ", faults of seed " + seed;

            sim.assertExactlyOnce();
            if (execution.status() == ExecutionRow.Status.RUNNING) {
                continue;
            }
            String result = execution.result(Duration.ofSeconds(1)).replaceAll("[0-9]", "");
            assertEquals(shape.result(), result, what);
        }
    }

    /** Returns how many calls the functions made. */
    private static int run(Shape shape, Faults faults, String what) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, shape.flow().apply(shapes));
        AtomicInteger calls = new AtomicInteger();
        sim.clouds.faults(call -> {
            if (call.ofAttempt() > 0) {
                calls.incrementAndGet();
            }
            return faults.of(call);
        });
        try {
            assertEquals(shape.result(), sim.run(shape.input()).replaceAll("[0-9]", ""));
            sim.assertExactlyOnce();
            assertEquals(Set.of(), sim.openIndex());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(shape + ", " + what + ", seed " + Sim.SEED + ": " + e.getMessage(), e);
        }
        return calls.get();
    }

    private static Faults only(int number, Fault fault) {
        AtomicInteger calls = new AtomicInteger();
        return call -> call.ofAttempt() > 0 && calls.incrementAndGet() == number ? fault : Fault.NONE;
    }
}
