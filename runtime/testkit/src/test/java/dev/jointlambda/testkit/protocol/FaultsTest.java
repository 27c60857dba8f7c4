package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each fault at each call that functions make: the run completes, once. */
final class FaultsTest {
    private static final List<Shape> ALL = List.of(
            Shape.of("chain", shapes -> shapes.chain(AWS, ALIYUN, AWS), "x", "c(b(a(x)))"),
            Shape.of("diamond", Shapes::diamond, "x", "d(b(a(x))+c(a(x)))"),
            Shape.of(
                    "items in the join row",
                    shapes -> shapes.forEach(AWS, AWS, AWS),
                    "p,q,r",
                    "sum(item(list:p)+item(list:q)+item(list:r))"),
            Shape.of(
                    "items beside the join row",
                    shapes -> shapes.forEach(AWS, ALIYUN, AWS),
                    "p,q,r",
                    "sum(item(list:p)+item(list:q)+item(list:r))"),
            Shape.of("no item", shapes -> shapes.forEach(AWS, ALIYUN, AWS), "", "sum()"),
            Shape.of("ends", shapes -> shapes.ends(ALIYUN, AWS), "x", "b(a(x))"));

    /** A lost event, or one that outlives its queue, is for a sweeper; every other fault the deliveries mend themselves. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void runCompletesOnceWhateverCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            int calls = shape.run(call -> Fault.NONE, "without a fault");
            for (int at = 1; at <= calls; at++) {
                shape.run(Shape.only(at, fault), fault + " at call " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "DUPLICATE_LATE", "STALE", "OUTDATED"})
    void runCompletesOnceIfEveryCallHasTheFault(Fault fault) throws Exception {
        for (Shape shape : ALL) {
            shape.run(Faults.always(fault), fault + " at every call");
        }
    }

    /** With many faults at once a platform may give an event up; but what is committed is committed once. */
    @Test
    void nothingIsCommittedTwiceWhateverComesTogether() throws Exception {
        for (long seed = 1; seed <= 300; seed++) {
            Shape shape = ALL.get((int) (seed % ALL.size()));
            shape.runAnyhow(Faults.random(seed, 0.1), "faults of seed " + seed);
        }
    }
}
