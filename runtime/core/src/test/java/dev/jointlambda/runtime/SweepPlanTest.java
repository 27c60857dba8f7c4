package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.SweepPlan.Action;
import dev.jointlambda.runtime.spi.Sweeps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an event is sent again, and when its execution is given up. */
final class SweepPlanTest {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), Duration.ofHours(7));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long BEGIN = 1_000_000;

    private static long minutes(long many) {
        return Duration.ofMinutes(many).toMillis();
    }

    private static SweepPlan plan(Sweeps before, String stuck, long minute) {
        return SweepPlan.of(before, stuck, MINUTE, true, BEGIN + minutes(minute), PATIENCE);
    }

    /** The minutes at which something happens to what is stuck with steps of this timeout. */
    private static List<Long> course(Duration timeout) {
        List<Long> course = new ArrayList<>();
        Sweeps sweeps = Sweeps.NONE;
        for (long minute = 0; ; minute++) {
            SweepPlan plan = SweepPlan.of(sweeps, "a", timeout, true, BEGIN + minutes(minute), PATIENCE);
            sweeps = plan.sweeps();
            if (plan.action() != Action.WAIT) {
                course.add(minute);
            }
            if (plan.action() == Action.GIVE_UP) {
                return course;
            }
        }
    }

    @Test
    void nothingOverdueIsNothingToDo() {
        assertEquals(new SweepPlan(Action.WAIT, Sweeps.NONE, Long.MAX_VALUE), SweepPlan.nothing());
    }

    @Test
    void whatIsNewlyOverdueIsSentAtOnce() {
        assertEquals(
                new SweepPlan(Action.SEND, new Sweeps("a", BEGIN, 1), BEGIN + minutes(3)), plan(Sweeps.NONE, "a", 0));
    }

    @Test
    void theSameIsLeftAloneWhileOneAttemptMayTake() {
        Sweeps once = new Sweeps("a", BEGIN, 1);

        assertEquals(new SweepPlan(Action.WAIT, once, BEGIN + minutes(3)), plan(once, "a", 2));
        assertEquals(new SweepPlan(Action.SEND, new Sweeps("a", BEGIN, 2), BEGIN + minutes(6)), plan(once, "a", 3));
    }

    @Test
    void anotherSetBeginsAnew() {
        assertEquals(
                new SweepPlan(Action.SEND, new Sweeps("b", BEGIN + minutes(6), 1), BEGIN + minutes(9)),
                plan(new Sweeps("a", BEGIN, 2), "b", 6));
    }

    /** Else each item of a list whose event is given up would have the whole list sent again. */
    @Test
    void anotherSetWaitsUntilWhatWasSentLastHasHadItsTime() {
        Sweeps once = new Sweeps("a", BEGIN, 1);
        Sweeps twice = new Sweeps("a", BEGIN, 2);

        assertEquals(new SweepPlan(Action.WAIT, once, BEGIN + minutes(3)), plan(once, "b", 1));
        assertEquals(new SweepPlan(Action.WAIT, twice, BEGIN + minutes(6)), plan(twice, "b", 4));
    }

    @Test
    void pausesDoubleAndThenItIsGivenUp() {
        assertEquals(List.of(0L, 3L, 6L, 12L, 24L, 48L, 96L, 192L, 384L, 768L), course(MINUTE));
    }

    @Test
    void pausesOfLongStepsAreNeverShorterThanOneAttemptNorMuchLongerThanAnEventLives() {
        assertEquals(List.of(0L, 62L, 124L, 248L, 496L, 916L, 1336L, 1756L, 2176L), course(Duration.ofHours(1)));
    }

    @Test
    void nothingIsGivenUpWhileAPartCannotBeSeen() {
        Sweeps often = new Sweeps("a", BEGIN, 20);
        long late = BEGIN + Duration.ofDays(30).toMillis();

        assertEquals(
                Action.GIVE_UP,
                SweepPlan.of(often, "a", MINUTE, true, late, PATIENCE).action());
        assertEquals(
                Action.SEND,
                SweepPlan.of(often, "a", MINUTE, false, late, PATIENCE).action());
    }

    @Test
    void outageOfADayIsNoReasonToGiveUpWhatWasSentOnce() {
        Sweeps once = new Sweeps("a", BEGIN, 1);

        assertEquals(Action.SEND, plan(once, "a", 24 * 60).action());
    }

    @Test
    void overdueIsWhatThePlatformsHadTimeToRetry() {
        assertEquals(BEGIN + minutes(6), PATIENCE.overdueAt(BEGIN, MINUTE));
        assertEquals(BEGIN + minutes(4 * 60 + 2), PATIENCE.overdueAt(BEGIN, Duration.ofHours(1)));
    }
}
