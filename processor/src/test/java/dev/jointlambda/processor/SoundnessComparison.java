package dev.jointlambda.processor;

import dev.jointlambda.processor.TokenVerdict.Fault;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules and the game say about one sketch.
 *
 * @param outcome how it can be counted
 * @param codes what the rules find
 * @param verdict how the game ended; null if it was not played
 * @param text the game's own words
 */
record SoundnessComparison(
        Outcome outcome, Set<String> codes, @Nullable TokenVerdict verdict, String text) {
    private static final Set<String> SOUNDNESS = Set.of("JL120", "JL123", "JL124");
    /** The result's type, which is not a question of how a run ends. */
    private static final Set<String> RESULT = Set.of("JL111", "JL112");

    /** What comparing comes to. */
    enum Outcome {
        /** Both see a mistake that comes before soundness, or there are too many ways to try. */
        NOT_COMPARED,
        /** Both find it sound. */
        SOUND,
        /** Both find the same faults. */
        UNSOUND,
        /** The rules refuse it for a mistake that the game does not see. */
        REFUSED_BY_THE_RULES_ALONE,
        /** The game cannot tell what an edge is for, but the rules have no objection. */
        UNCLEAR_TO_THE_GAME_ALONE,
        /** The rules find it sound, but not every run completes. */
        FAULT_NOT_FOUND,
        /** The rules find fault with it, but every run completes. */
        FAULT_IN_A_SOUND_WORKFLOW,
        /** Both find fault with it, but not the same. */
        OTHER_FAULT;

        boolean agrees() {
            return compareTo(REFUSED_BY_THE_RULES_ALONE) < 0;
        }
    }

    static SoundnessComparison of(Sketch sketch) {
        Set<String> codes = new TreeSet<>(SketchModel.codes(sketch));
        codes.removeAll(RESULT);
        boolean early = !SOUNDNESS.containsAll(codes);
        try {
            TokenVerdict verdict = TokenGame.play(sketch);
            Outcome outcome = early ? Outcome.REFUSED_BY_THE_RULES_ALONE : compared(codes, verdict);
            return new SoundnessComparison(outcome, codes, verdict, verdict.toString());
        } catch (UnclearSketchException e) {
            Outcome outcome = codes.isEmpty() ? Outcome.UNCLEAR_TO_THE_GAME_ALONE : Outcome.NOT_COMPARED;
            return new SoundnessComparison(outcome, codes, null, String.valueOf(e.getMessage()));
        } catch (TooManyWaysException e) {
            return new SoundnessComparison(Outcome.NOT_COMPARED, codes, null, "too many ways");
        }
    }

    /**
     * The rules must tell every kind of fault that runs show; and one more only where a run that waits forever hides it.
     */
    private static Outcome compared(Set<String> codes, TokenVerdict verdict) {
        if (verdict.completes()) {
            return codes.isEmpty() ? Outcome.SOUND : Outcome.FAULT_IN_A_SOUND_WORKFLOW;
        }
        if (codes.isEmpty()) {
            return Outcome.FAULT_NOT_FOUND;
        }
        Set<String> seen = codes(verdict.faults().keySet());
        Set<String> possible = codes(verdict.later().keySet());
        return codes.containsAll(seen) && possible.containsAll(codes) ? Outcome.UNSOUND : Outcome.OTHER_FAULT;
    }

    private static Set<String> codes(Set<Fault> faults) {
        Set<String> codes = new TreeSet<>();
        faults.forEach(fault -> codes.add(fault.code()));
        return codes;
    }

    /** What to say about a disagreement. */
    String describe(Sketch sketch, long seed) {
        return outcome + " (seed " + seed + ")\n" + sketch + "rules: " + codes + "\ngame: " + text;
    }
}
