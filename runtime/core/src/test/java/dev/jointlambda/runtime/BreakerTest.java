package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two failures in a row, or one that took long, keep a cloud from being chosen, for 30 seconds. */
final class BreakerTest {
    private final Breaker breaker = new Breaker();

    @Test
    void isClosedAtFirstAndAfterOneFailure() {
        assertFalse(breaker.open(1000));
        breaker.answered(1001, 1001, "e1", true);
        assertFalse(breaker.open(1002));
    }

    @Test
    void opensAfterTwoFailuresAndClosesAfterHalfAMinute() {
        breaker.answered(1000, 1000, "e1", true);
        breaker.answered(2000, 2000, "e2", true);

        assertTrue(breaker.open(2001));
        assertTrue(breaker.open(31_999));
        assertFalse(breaker.open(32_000));
    }

    @Test
    void anAcceptedEventClosesIt() {
        breaker.answered(1000, 1000, "e1", true);
        breaker.answered(2000, 2000, "e2", true);
        breaker.answered(2001, 2001, "e3", false);

        assertFalse(breaker.open(2002));
    }

    @Test
    void oneMoreFailureAfterHalfAMinuteOpensItAgain() {
        breaker.answered(1000, 1000, "e1", true);
        breaker.answered(2000, 2000, "e2", true);
        assertFalse(breaker.open(40_000));
        breaker.answered(40_001, 40_001, "e3", true);

        assertTrue(breaker.open(40_002));
    }

    @Test
    void oneEventCountsOnce() {
        breaker.answered(1000, 1000, "e1", true);
        breaker.answered(1000, 1000, "e1", true);

        assertFalse(breaker.open(1001));
    }

    /** A cloud that is silent: each further answer would cost a full time-out. */
    @Test
    void oneFailureThatTookLongOpensIt() {
        breaker.answered(1000, 1999, "e1", true);
        assertFalse(breaker.open(2500));
        breaker.answered(3000, 4000, "e2", false);
        assertFalse(breaker.open(5000));
        breaker.answered(6000, 7000, "e3", true);

        assertTrue(breaker.open(7001));
        assertTrue(breaker.open(36_999));
        assertFalse(breaker.open(37_000));
    }

    @Test
    void anAcceptedEventClosesItAfterSilenceToo() {
        breaker.answered(1000, 3000, "e1", true);
        assertTrue(breaker.open(3001));
        breaker.answered(3001, 3002, "e2", false);
        assertFalse(breaker.open(3003));
    }

    /** By NTP, or because the machine slept: what is remembered must not count for as long as the clock was ahead. */
    @Test
    void clockThatIsSetBackMakesItForget() {
        breaker.answered(3_600_000, 3_602_000, "e1", true);
        assertTrue(breaker.open(3_602_001));

        assertFalse(breaker.open(1000));
        breaker.answered(1001, 3001, "e2", true);
        assertTrue(breaker.open(3002));
        assertFalse(breaker.open(33_001));
    }

    @Test
    void clockThatIsSetBackALittleNeverMakesTheElapsedTimeNegative() {
        breaker.answered(48_000, 50_000, "e1", true);
        assertTrue(breaker.open(50_001));

        assertTrue(breaker.open(40_000));
        assertTrue(breaker.open(79_999));
        assertFalse(breaker.open(80_000));
    }

    /** A delivery that is run again from its start sees what it saw, whatever it has learned since. */
    @Test
    void deliverySeesOnlyWhatWasBeforeIt() {
        breaker.answered(1000, 1000, "e1", true);
        assertFalse(breaker.open(2000));
        for (int again = 0; again < 3; again++) {
            breaker.answered(2000, 2000, "e2", true);
            breaker.answered(2001, 2001, "e3", true);
            breaker.answered(2002, 2002, "e4", true);
            assertFalse(breaker.open(2000));
        }

        assertTrue(breaker.open(2003));
    }

    @Test
    void orderOfTheAnswersIsThatOfTheirTimes() {
        breaker.answered(2002, 2002, "e3", false);
        breaker.answered(2000, 2000, "e1", true);
        breaker.answered(2001, 2001, "e2", true);

        assertFalse(breaker.open(3000));
    }

    @Test
    void answersOfACloudConcernThatCloud() {
        FixedBinding binding = new FixedBinding();
        Breakers breakers = new Breakers();
        CloudHealth before = breakers.at(binding.now);
        for (FunctionInvoker.Answer answer :
                List.of(new FunctionInvoker.Answer.Rejected("no"), new FunctionInvoker.Answer.Unknown("?"))) {
            binding.now++;
            before.watching(Cloud.ALIYUN, new Answering(answer), binding)
                    .invokeAsync("f", "e" + binding.now, new byte[0]);
            before.watching(Cloud.AWS, new Answering(new FunctionInvoker.Answer.Accepted()), binding)
                    .invokeAsync("f", "e" + binding.now, new byte[0]);
        }
        binding.now++;
        CloudHealth after = breakers.at(binding.now);

        assertFalse(before.broken(Cloud.ALIYUN));
        assertTrue(after.broken(Cloud.ALIYUN));
        assertFalse(after.broken(Cloud.AWS));
        assertEquals(
                7,
                after.watching(Cloud.AWS, new Answering(new FunctionInvoker.Answer.Accepted()), binding)
                        .eventLimit());
    }

    private record Answering(FunctionInvoker.Answer answer) implements FunctionInvoker {
        @Override
        public int eventLimit() {
            return 7;
        }

        @Override
        public Answer invokeAsync(String function, String eventId, byte[] event) {
            return answer;
        }
    }
}
