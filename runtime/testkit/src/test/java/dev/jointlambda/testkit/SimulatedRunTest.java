package dev.jointlambda.testkit;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.testkit.Campaign.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a failing test under faults comes to: the fewest faults it takes, and all that it takes to repeat it. */
final class SimulatedRunTest {
    private final List<Purpose> purposes = new ArrayList<>();

    /** What a user's test does. */
    interface Body {
        void run(Simulation clouds) throws Throwable;
    }

    /** Makes all runs, as JUnit does; the failure that is reported, or null. */
    private @Nullable Throwable all(Campaign campaign, Body body) {
        Throwable reported = null;
        for (Campaign.Run run = campaign.next(); run != null; run = campaign.next()) {
            purposes.add(run.purpose());
            SimulatedRun each = new SimulatedRun(campaign, run);
            try {
                each.run(() -> body.run(each.clouds()), Body.class.getDeclaredMethods()[0]);
            } catch (Throwable e) {
                assertNull(reported, "one failure is reported");
                reported = e;
            }
        }
        return reported;
    }

    /** The text of the failure that is reported. */
    private String report(Campaign campaign, Body body) {
        AssertionError reported = assertInstanceOf(AssertionError.class, all(campaign, body));
        return reported.getMessage() + " BECAUSE OF " + reported.getCause();
    }

    private static FaultScript script(String report) {
        return FaultScript.parse(report.lines().findFirst().orElseThrow().replaceFirst(".*fails with ", ""));
    }

    /** Asserts what does not hold: that user code runs once. */
    private static void runsOnce(Simulation clouds) {
        List<String> ran = new ArrayList<>();
        Relay relay = new Relay(AWS, ALIYUN, AWS);
        clouds.use(relay, () -> (text, step) -> {
            ran.add(step);
            return text + step;
        });
        relay.start(clouds, "1");
        clouds.runUntilIdle();
        assertEquals(List.copyOf(new LinkedHashSet<>(ran)), ran, "every step runs once");
    }

    @Test
    void testThatHoldsIsRunAsOftenAsAskedFor() {
        List<FaultScript> seen = new ArrayList<>();
        Throwable reported = all(Campaign.search(20, 5, 0), clouds -> {
            Relay relay = new Relay(AWS, ALIYUN, AWS);
            clouds.use(relay, Relay::plain);
            relay.start(clouds, "1");
            clouds.run(Duration.ofSeconds(5));
            assertEquals("abc", Relay.result(clouds, "1"));
            seen.add(clouds.faultScript());
        });

        assertNull(reported);
        assertEquals(20, seen.size());
        assertEquals("seed=5", seen.get(0).toString());
        assertEquals("seed=24", seen.get(19).toString());
    }

    @Test
    void failureIsShownWithTheFewestFaultsThatLeadToIt() {
        String text = report(Campaign.search(100, 1, 0.1), SimulatedRunTest::runsOnce);

        FaultScript least = script(text);
        assertEquals(1, least.faults().size(), text);
        assertTrue(text.contains("every step runs once"), text);
        assertTrue(text.contains("RUN of a"), text);
        assertTrue(text.contains("   <-- " + least.faults().get(0).fault()), text);
        assertTrue(text.contains("mvn test -Dtest=Body#run \"-Djointlambda.replay=" + least + "\" BECAUSE OF"), text);
        assertEquals(Purpose.SEARCH, purposes.get(0));
        assertEquals(1, purposes.stream().filter(Purpose.SHOW::equals).count());
    }

    @Test
    void replayMakesOneRunWithTheSameFailure() {
        FaultScript found = script(report(Campaign.search(100, 1, 0.1), SimulatedRunTest::runsOnce));
        purposes.clear();

        assertEquals(found, script(report(Campaign.replay(found), SimulatedRunTest::runsOnce)));

        assertEquals(List.of(Purpose.SHOW), purposes);
    }

    @Test
    void replayThatPassesIsNoFailure() {
        assertNull(all(Campaign.replay(FaultScript.faultless(1)), SimulatedRunTest::runsOnce));
    }

    @Test
    void failureThatCannotBeRepeatedIsSaidToBeSo() {
        int[] runs = {0};
        String text = report(Campaign.search(100, 1, 0), clouds -> {
            if (++runs[0] == 3) {
                throw new IllegalStateException("the third");
            }
        });

        assertEquals(
                "Body.run failed in run 3 with seed=3, but passes with seed=3: it depends on something that differs from run"
                        + " to run, such as a static field, the real clock or chance; what it failed with is the cause"
                        + " BECAUSE OF java.lang.IllegalStateException: the third",
                text);
    }

    @Test
    void executionThatDoesNotEndIsAFailure() {
        String text = report(Campaign.search(5, 1, 0), clouds -> {
            Relay relay = new Relay(AWS, ALIYUN, AWS);
            clouds.use(relay, Relay::plain).faults(Faults.at(6, Fault.DROP));
            relay.start(clouds, "1");
        });

        assertTrue(text.contains("Completes: execution relay/1 has not ended"), text);
    }

    @Test
    void whatIsDownIsUpAgainBeforeTheVerdict() {
        assertNull(all(Campaign.search(3, 1, 0), clouds -> {
            Relay relay = new Relay(AWS, ALIYUN, AWS);
            clouds.use(relay, Relay::plain);
            relay.start(clouds, "1");
            clouds.functions(AWS).down();
        }));
    }

    @Test
    void tooShortPatienceIsExplained() {
        String text = report(Campaign.search(3, 1, 0), clouds -> {
            throw new TimeoutException("not yet");
        });

        assertTrue(text.contains("waiting for days takes no time"), text);
    }

    @Test
    void assumptionThatDoesNotHoldEndsTheRuns() {
        Throwable reported = all(Campaign.search(30, 1, 0), clouds -> {
            throw new TestAbortedException("not here");
        });

        assertInstanceOf(TestAbortedException.class, reported);
        assertEquals(1, purposes.size());
        assertFalse(purposes.contains(Purpose.SHOW));
    }

    @Test
    void moreThanAFewHundredLinesAreCutInTheMiddle() {
        String text = report(Campaign.search(3, 1, 0), clouds -> {
            Relay relay = new Relay(AWS, ALIYUN, AWS);
            clouds.use(relay, Relay::plain);
            for (int i = 0; i < 40; i++) {
                relay.start(clouds, "" + i);
            }
            clouds.runUntilIdle();
            throw new IllegalStateException("as it happens");
        });

        assertTrue(text.contains("  ... 380 lines ..."), text);
    }
}
