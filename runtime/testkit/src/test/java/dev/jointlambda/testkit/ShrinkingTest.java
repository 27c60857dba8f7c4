package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.testkit.FaultScript.At;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of a failing script is what it takes to fail. */
final class ShrinkingTest {
    private int runs;

    @Test
    void faultsThatDoNotMatterAreLeftOut() {
        assertEquals(Set.of(31L), shrunk(100, Set.of(31L)));
        assertEquals(Set.of(3L, 50L, 97L), shrunk(100, Set.of(3L, 50L, 97L)));
        assertTrue(runs < 150, runs + " runs");
    }

    @Test
    void failureThatNeedsNoFaultIsFoundAtOnce() {
        assertEquals(Set.of(), shrunk(100, Set.of()));
        assertEquals(1, runs);
    }

    @Test
    void scriptWithoutFaultsIsLeftAlone() {
        assertEquals(Set.of(), shrunk(0, Set.of()));
        assertEquals(0, runs);
    }

    @Test
    void scriptThatNeedsAllItsFaultsStays() {
        assertEquals(Set.of(1L, 2L, 3L), shrunk(3, Set.of(1L, 2L, 3L)));
    }

    /** Even if faults matter only together, or one can stand in for another. */
    @Test
    void noFaultOfTheRestCanBeLeftOut() {
        for (long seed = 1; seed <= 200; seed++) {
            boolean[] verdicts = new boolean[1 << 8];
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = random.nextInt(3) == 0;
            }
            verdicts[verdicts.length - 1] = true;

            FaultScript least = Shrinking.of(script(8)).by(each -> verdicts[bits(each)]);

            int found = bits(least);
            assertTrue(verdicts[found], "seed " + seed);
            for (At one : least.faults()) {
                assertTrue(!verdicts[found & ~bit(one)], "seed " + seed + ", " + Arrays.toString(verdicts));
            }
        }
    }

    private Set<Long> shrunk(int size, Set<Long> needed) {
        FaultScript least = Shrinking.of(script(size)).by(each -> {
            runs++;
            return calls(each).containsAll(needed);
        });
        assertEquals(7, least.seed());
        return calls(least);
    }

    private static Set<Long> calls(FaultScript script) {
        return script.faults().stream().map(At::call).collect(Collectors.toCollection(TreeSet::new));
    }

    private static FaultScript script(int size) {
        List<At> faults = new ArrayList<>();
        for (int call = 1; call <= size; call++) {
            faults.add(new At(call, Fault.DROP));
        }
        return FaultScript.of(7, faults);
    }

    private static int bits(FaultScript script) {
        return script.faults().stream().mapToInt(ShrinkingTest::bit).sum();
    }

    private static int bit(At one) {
        return 1 << (one.call() - 1);
    }
}
