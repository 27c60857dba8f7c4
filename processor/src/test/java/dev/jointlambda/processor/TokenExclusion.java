package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which edges exclude each other: no way that choices and failures can fall makes both active. Found by trying them all,
 * with one item in each forEach. A step counts as running once something leads to it: whether it would wait is not asked
 * here, as what it waits for depends on the answer.
 */
final class TokenExclusion {
    private final TokenBinding binding;
    private final Map<Arrow, Set<Arrow>> together = new HashMap<>();
    private final Map<String, Set<Set<Arrow>>> arrivals = new HashMap<>();

    private TokenExclusion(TokenBinding binding) {
        this.binding = binding;
    }

    static TokenExclusion of(TokenBinding binding) {
        TokenExclusion exclusion = new TokenExclusion(binding);
        TokenChoices choices = new TokenChoices();
        int ways = 0;
        do {
            exclusion.tryOne(choices);
            if (++ways > TokenGame.MOST_WAYS) {
                throw new TooManyWaysException();
            }
        } while (choices.advance());
        return exclusion;
    }

    private void tryOne(TokenChoices choices) {
        Set<String> reached = new HashSet<>(List.of(binding.sketch().start().name()));
        Set<Arrow> active = new HashSet<>();
        for (SketchStep step : binding.sketch().steps()) {
            if (!reached.contains(step.name())) {
                continue;
            }
            boolean chooses = step.kind() == Edge.Kind.ONE_OF;
            int successes = chooses ? step.next().size() : 1;
            int way = choices.pick(successes + step.catches().size());
            if (way >= successes) {
                active.add(new Arrow(step.name(), step.catches().get(way - successes), Edge.Kind.CATCH));
            } else if (chooses) {
                active.add(new Arrow(step.name(), step.next().get(way), step.kind()));
            } else {
                step.next().forEach(to -> active.add(new Arrow(step.name(), to, step.kind())));
                if (step.kind() == Edge.Kind.FOR_EACH) {
                    reached.addAll(binding.collectors(step.name()));
                }
            }
            active.forEach(arrow -> reached.add(arrow.to()));
        }
        Map<String, Set<Arrow>> byStep = new HashMap<>();
        active.forEach(arrow ->
                byStep.computeIfAbsent(arrow.to(), to -> new HashSet<>()).add(arrow));
        byStep.forEach((step, arrows) ->
                arrivals.computeIfAbsent(step, each -> new HashSet<>()).add(arrows));
        active.forEach(arrow ->
                together.computeIfAbsent(arrow, each -> new HashSet<>()).addAll(active));
    }

    /** The sets of edges that lead to a step together, in one outcome or another. */
    Set<Set<Arrow>> arrivals(String step) {
        return arrivals.getOrDefault(step, Set.of());
    }

    boolean exclusive(Arrow one, Arrow other) {
        return !together.getOrDefault(one, Set.of()).contains(other);
    }
}
