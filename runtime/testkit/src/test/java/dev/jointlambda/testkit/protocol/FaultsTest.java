package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each fault at each call that functions make: the run completes, once. */
final class FaultsTest {
    private enum Shape {
        CHAIN(shapes -> shapes.chain(AWS, ALIYUN, AWS), "x", "c(b(a(x)))"),
        DIAMOND(Shapes::diamond, "x", "d(b(a(x))+c(a(x)))"),
        ITEMS_IN_THE_JOIN_ROW(
                shapes -> shapes.forEach(AWS, AWS, AWS), "p,q,r", "sum(item(list:p)+item(list:q)+item(list:r))"),
        ITEMS_BESIDE_THE_JOIN_ROW(
                shapes -> shapes.forEach(AWS, ALIYUN, AWS), "p,q,r", "sum(item(list:p)+item(list:q)+item(list:r))"),
        NO_ITEM(shapes -> shapes.forEach(AWS, ALIYUN, AWS), "", "sum()"),
        ENDS(shapes -> shapes.ends(ALIYUN, AWS), "x", "b(a(x))");

        final Function<Shapes, Flow> flow;
        final String input;
        final String result;

        Shape(Function<Shapes, Flow> flow, String input, String result) {
            this.flow = flow;
            this.input = input;
            this.result = result;
        }
    }

    /** A lost event is for the sweeper; every other fault the deliveries mend themselves. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "DROP"})
    void runCompletesOnceWhateverCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : Shape.values()) {
            int calls = run(shape, call -> Fault.NONE, "without a fault");
            for (int at = 1; at <= calls; at++) {
                run(shape, only(at, fault), fault + " at call " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "DUPLICATE_LATE", "STALE", "OUTDATED"})
    void runCompletesOnceIfEveryCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : Shape.values()) {
            run(shape, Faults.always(fault), fault + " at every call");
        }
    }

    /** Returns how many calls the functions made. */
    private static int run(Shape shape, Faults faults, String what) throws Exception {
        Shapes shapes = new Shapes();
        Sim sim = Sim.of(shapes, shape.flow.apply(shapes));
        AtomicInteger calls = new AtomicInteger();
        sim.clouds.faults(call -> {
            if (call.ofAttempt() > 0) {
                calls.incrementAndGet();
            }
            return faults.of(call);
        });
        try {
            assertEquals(shape.result, sim.run(shape.input).replaceAll("[0-9]", ""));
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
