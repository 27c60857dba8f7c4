package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.jointlambda.processor.SoundnessComparison.Outcome;
import dev.jointlambda.processor.TokenVerdict.Fault;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules find a workflow sound exactly if every run of it completes. */
class SoundnessPropertyTest {
    private static final long FIRST_SEED = 1;
    private static final int WORKFLOWS = 10_000;
    private static final int SOUND_PERCENT = 30;
    private static final int OF_EACH_FAULT = 100;

    static Sketch sketch(long seed) {
        // Neighbouring seeds begin with almost the same numbers.
        return SketchSpoiler.sketch(new Random(seed * 0x9E3779B97F4A7C15L));
    }

    @Test
    void theRulesFindAWorkflowSoundExactlyIfEveryRunOfItCompletes() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        int compared = 0;
        for (long seed = FIRST_SEED; compared < WORKFLOWS; seed++) {
            Sketch sketch = sketch(seed);
            SoundnessComparison comparison = SoundnessComparison.of(sketch);
            if (!comparison.outcome().agrees()) {
                fail(shrunk(sketch, comparison.outcome(), seed));
            }
            outcomes.merge(comparison.outcome(), 1, Integer::sum);
            if (comparison.outcome() == Outcome.NOT_COMPARED || comparison.verdict() == null) {
                continue;
            }
            compared++;
            comparison.verdict().faults().keySet().forEach(fault -> faults.merge(fault, 1, Integer::sum));
        }
        System.out.println("Soundness of " + compared + " random workflows: " + outcomes + ", " + faults);
        assertTrue(
                outcomes.getOrDefault(Outcome.SOUND, 0) * 100 >= SOUND_PERCENT * compared,
                () -> "too few are sound: " + outcomes);
        for (Fault fault : Fault.values()) {
            assertTrue(faults.getOrDefault(fault, 0) >= OF_EACH_FAULT, () -> "too few faults of a kind: " + faults);
        }
    }

    private static String shrunk(Sketch sketch, Outcome outcome, long seed) {
        Sketch smallest = SketchShrinker.shrink(
                sketch, smaller -> SoundnessComparison.of(smaller).outcome() == outcome);
        return SoundnessComparison.of(smallest).describe(smallest, seed);
    }
}
