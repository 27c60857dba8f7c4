package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import dev.jointlambda.processor.TokenVerdict.Fault;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs a workflow in every way it can run, as its annotations mean it, and looks how the runs end. It is the measure of
 * the soundness rules and knows nothing of how they work.
 *
 * <ul>
 *   <li>A step runs when each of its parameters has got a value, once. A parameter that several edges feed takes
 *       whichever comes; if two come, the step would run twice.
 *   <li>An edge from a void step carries no value but order: the step waits for it like for a value. Edges of that kind
 *       that exclude each other count as one. Optional parameters count with what they exclude too: whichever comes, the
 *       others are empty. Optional does not excuse a parameter for which nothing comes at all.
 *   <li>{@code oneOf}: exactly one edge is followed. {@code @Catch}: the step may fail; then only that edge is followed,
 *       with the failure, and the step has no result. A failure that no StepFailure parameter takes is order only. A
 *       step without {@code @Catch} does not fail: that would end the run.
 *   <li>forEach: what follows runs once per item, each choosing for itself, until a step takes the list of the items'
 *       results: it waits for all of them, in each of its parameters, and for none if the list was empty. Lists of no
 *       and of two items are tried.
 *   <li>{@code @From} an older step: its result must be known by then for sure, that is, the step has run on a path that
 *       led to the reader. In an Optional it may be that the step did not run; but if it did, then on such a path: no
 *       race decides what is read. From outside its forEach, all items' results must be known.
 *   <li>A run completes when every step that something led to has run.
 * </ul>
 */
final class TokenGame {
    /** More ways than this are not tried. */
    static final int MOST_WAYS = 3000;

    private final TokenBinding binding;
    /** What each step waits for, by edge into it. */
    private final Map<String, Map<Arrow, Integer>> places = new LinkedHashMap<>();

    private int ways;

    private TokenGame(Sketch sketch) {
        this.binding = TokenBinding.of(sketch);
        TokenExclusion exclusion = TokenExclusion.of(binding);
        for (SketchStep step : sketch.steps()) {
            places.put(step.name(), TokenPlaces.of(binding.wiring(step.name()), exclusion));
        }
    }

    /**
     * Plays a sketch.
     *
     * @throws UnclearSketchException if it has a mistake that comes before all questions of soundness
     * @throws TooManyWaysException if it can run in more than {@link #MOST_WAYS} ways
     */
    static TokenVerdict play(Sketch sketch) {
        TokenGame game = new TokenGame(sketch);
        Map<Fault, String> faults = game.play(false, false);
        if (faults.isEmpty()) {
            // What goes wrong with empty lists alone need not be told as long as something else is wrong.
            faults = game.play(true, false);
        }
        Map<Fault, String> later = new EnumMap<>(Fault.class);
        if (!faults.isEmpty()) {
            later.putAll(game.play(true, true));
            faults.forEach(later::putIfAbsent);
        }
        return new TokenVerdict(faults, later, game.ways);
    }

    /** What goes wrong, each with a run in which it does. */
    private Map<Fault, String> play(boolean emptyLists, boolean pushed) {
        Map<Fault, String> faults = new EnumMap<>(Fault.class);
        TokenChoices choices = new TokenChoices();
        String race = null;
        do {
            TokenRun run = new TokenRun(binding, places, choices, emptyLists);
            run.play(pushed);
            run.faults().forEach(faults::putIfAbsent);
            race = race == null ? run.race() : race;
            if (++ways > MOST_WAYS) {
                throw new TooManyWaysException();
            }
        } while (choices.advance());
        // Where a run waits or a step would run twice, there are races that come of just that.
        if (race != null && (pushed || faults.isEmpty())) {
            faults.putIfAbsent(Fault.MISSING, race);
        }
        return faults;
    }
}
