package dev.jointlambda.it.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.jointlambda.Cloud;
import dev.jointlambda.it.simulation.flows.Piece;
import dev.jointlambda.it.simulation.flows.Runs;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.FaultScript;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A store goes down at any call and stays down for hours, and every event that is sent in the minutes after it gets lost: what
 * its rows do not decide goes on; and when it is back, everything ends.
 */
@Tag("long")
class DeadStoreTest {
    private static final Duration LOST = Duration.ofMinutes(5);
    /** Sweepers do not give up before. */
    private static final Duration HOURS = Duration.ofHours(6);

    static Stream<Shape<?>> shapes() {
        return Stream.concat(Shapes.ALL.stream(), Stream.of(Shapes.FORK));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void onlyWhatADeadStoreOwnsWaits(Shape<?> shape) {
        List<Call> calls = Trial.run(shape, FaultScript.faultless(Trial.SEED)).calls().stream()
                .filter(call -> call.ofAttempt() > 0)
                .toList();

        assertFalse(calls.isEmpty());
        calls.forEach(call -> new Death(shape, call.number()).run());
    }

    /** One run, in which the store that is not home's dies at one call. */
    private static final class Death {
        private final Shape<?> shape;
        private final long at;
        private final Runs runs = new Runs();
        private final Simulation clouds = Simulation.seeded(Trial.SEED);
        private long lostUntil;

        Death(Shape<?> shape, long at) {
            this.shape = shape;
            this.at = at;
        }

        void run() {
            shape.deploy(clouds, runs);
            clouds.faults(this::fault);
            shape.client(clouds).start(Trial.execution(shape).id(), Piece.INPUT);
            clouds.run(HOURS);
            try {
                clouds.verifyAllBlockedByStores();
                clouds.faults(call -> Fault.NONE);
                clouds.store(Cloud.ALIYUN).up();
                clouds.runUntilIdle();
                Judge.judge(clouds, runs, Map.of(shape, List.of(Trial.execution(shape))));
            } catch (AssertionError e) {
                throw new AssertionError(shape + ", the store of ALIYUN dead from call " + at + " on", e);
            }
        }

        private Fault fault(Call call) {
            if (call.number() == at) {
                clouds.store(Cloud.ALIYUN).down();
                lostUntil = clouds.now().plus(LOST).toEpochMilli();
            }
            boolean lost = call.kind() == CallKind.INVOKE
                    && call.ofAttempt() > 0
                    && clouds.now().toEpochMilli() < lostUntil;
            return lost ? Fault.DROP : Fault.NONE;
        }
    }
}
