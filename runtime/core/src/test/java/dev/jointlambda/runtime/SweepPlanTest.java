package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.SweepPlan.Action;
import dev.jointlambda.runtime.spi.Settings;
import dev.jointlambda.runtime.spi.Sweeps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an event is sent again, and when its execution is given up. */
final class SweepPlanTest {
    private static final Patience PATIENCE = new Patience(Settings.DEFAULT_SWEEP_GRACE, Settings.DEFAULT_EVENT_LIFE);
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
                new SweepPlan(Action.SEND, new Sweeps("a", BEGIN, 1), BEGIN + minutes(5)), plan(Sweeps.NONE, "a", 0));
    }

    @Test
    void theSameIsLeftAloneWhileOneAttemptMayTake() {
        Sweeps once = new Sweeps("a", BEGIN, 1);

        assertEquals(new SweepPlan(Action.WAIT, once, BEGIN + minutes(5)), plan(once, "a", 4));
        assertEquals(new SweepPlan(Action.SEND, new Sweeps("a", BEGIN, 2), BEGIN + minutes(10)), plan(once, "a", 5));
    }

    @Test
    void anotherSetBeginsAnew() {
        assertEquals(
                new SweepPlan(Action.SEND, new Sweeps("b", BEGIN + minutes(10), 1), BEGIN + minutes(15)),
                plan(new Sweeps("a", BEGIN, 2), "b", 10));
    }

    /** Else each item of a list whose event is given up would have the whole list sent again. */
    @Test
    void anotherSetWaitsUntilWhatWasSentLastHasHadItsTime() {
        Sweeps once = new Sweeps("a", BEGIN, 1);
        Sweeps twice = new Sweeps("a", BEGIN, 2);

        assertEquals(new SweepPlan(Action.WAIT, once, BEGIN + minutes(5)), plan(once, "b", 4));
        assertEquals(new SweepPlan(Action.WAIT, twice, BEGIN + minutes(10)), plan(twice, "b", 9));
    }

    @Test
    void pausesDoubleAndThenItIsGivenUp() {
        assertEquals(List.of(0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L), course(MINUTE));
    }

    @Test
    void pausesOfLongStepsAreNeverShorterThanOneAttemptNorMuchLongerThanAnEventLives() {
        assertEquals(List.of(0L, 64L, 128L, 256L, 512L, 932L, 1352L, 1772L, 2192L), course(Duration.ofHours(1)));
        assertEquals(List.of(0L, 19L, 38L, 76L, 152L, 304L, 608L, 1028L, 1448L), course(Duration.ofMinutes(15)));
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

    /** Its message says how often something was tried, and that may have been something else. */
    @Test
    void afterTheDeadlineNothingIsSaidOfWhatWasTriedForAnotherSet() {
        Sweeps often = new Sweeps("a", BEGIN, 20);

        assertEquals(new SweepPlan(Action.GIVE_UP, often, BEGIN), SweepPlan.late(often, "a", true, BEGIN));
        assertEquals(
                new SweepPlan(Action.GIVE_UP, new Sweeps("b", 0, 0), BEGIN), SweepPlan.late(often, "b", true, BEGIN));
        assertEquals(Action.WAIT, SweepPlan.late(often, "a", false, BEGIN).action());
    }

    @Test
    void outageOfADayIsNoReasonToGiveUpWhatWasSentOnce() {
        Sweeps once = new Sweeps("a", BEGIN, 1);

        assertEquals(Action.SEND, plan(once, "a", 24 * 60).action());
    }

    @Test
    void overdueIsWhatThePlatformsHadTimeToRetry() {
        assertEquals(BEGIN + minutes(8), PATIENCE.overdueAt(BEGIN, MINUTE));
        assertEquals(BEGIN + minutes(4 * 60 + 4), PATIENCE.overdueAt(BEGIN, Duration.ofHours(1)));
    }

    /** Lambda's: one attempt, a minute, another, two minutes, and a third. */
    @Test
    void nothingIsOverdueBeforeAMinuteHasPassedSinceThePlatformsLastAttempt() {
        for (Duration timeout :
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(30), MINUTE, Duration.ofMinutes(15))) {
            long attempts = timeout.multipliedBy(3).toMillis() + minutes(1 + 2);

            assertTrue(PATIENCE.overdueAt(BEGIN, timeout) >= BEGIN + attempts + minutes(1), timeout::toString);
        }
    }

    /** What the documentation says of the default settings: from the commit before until the step is given up. */
    @Test
    void executionIsGivenUpAfterNineToFortyHours() {
        assertEquals(minutes(8 * 60 + 39) + 4_000, untilGivenUp(Duration.ofSeconds(1)));
        assertEquals(minutes(10 * 60 + 48), untilGivenUp(MINUTE));
        assertEquals(minutes(17 * 60), untilGivenUp(Duration.ofMinutes(5)));
        assertEquals(minutes(25 * 60 + 12), untilGivenUp(Duration.ofMinutes(15)));
        assertEquals(minutes(40 * 60 + 36), untilGivenUp(Duration.ofHours(1)));
    }

    private static long untilGivenUp(Duration timeout) {
        List<Long> course = course(timeout);
        return PATIENCE.overdueAt(0, timeout) + minutes(course.get(course.size() - 1));
    }
}
