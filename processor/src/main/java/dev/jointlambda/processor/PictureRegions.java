package dev.jointlambda.processor;

import dev.jointlambda.processor.picture.PictureRegion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the steps that run once per element of a forEach: what its item leads to before the items are collected. */
final class PictureRegions {
    /** A step, and how many regions it is in from that of the item on. */
    private record Visit(String step, int depth) {}

    private final Map<String, StepPlan> steps = new HashMap<>();

    private PictureRegions(WorkflowPlan workflow) {
        workflow.steps().forEach(step -> steps.put(step.name(), step));
    }

    /** A region for each step that some forEach leads to, in the order of the plan. */
    static List<PictureRegion> of(WorkflowPlan workflow) {
        PictureRegions regions = new PictureRegions(workflow);
        Map<String, PictureRegion> byItem = new LinkedHashMap<>();
        for (StepPlan step : workflow.steps()) {
            for (EdgePlan edge : step.edges()) {
                if (edge instanceof EdgePlan.ForEach forEach) {
                    byItem.computeIfAbsent(forEach.target(), regions::region);
                }
            }
        }
        return List.copyOf(byItem.values());
    }

    private PictureRegion region(String item) {
        Set<String> found = new LinkedHashSet<>();
        Set<Visit> visited = new HashSet<>();
        Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(item, 1)));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            StepPlan step = steps.get(visit.step());
            if (visit.depth() == 0 || step == null || !visited.add(visit)) {
                continue;
            }
            found.add(visit.step());
            for (EdgePlan edge : step.edges()) {
                if (edge instanceof EdgePlan.ForEach forEach) {
                    open.add(new Visit(forEach.target(), visit.depth() + 1));
                } else if (edge instanceof EdgePlan.Collect collect) {
                    open.add(new Visit(collect.target(), visit.depth() - 1));
                } else if (edge instanceof EdgePlan.ToStep to) {
                    open.add(new Visit(to.target(), visit.depth()));
                }
            }
        }
        return PictureRegion.of(found);
    }
}
