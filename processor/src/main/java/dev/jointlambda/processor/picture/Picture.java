package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of a workflow. Immutable.
 *
 * @param workflow the workflow's name
 * @param version the version of its graph
 * @param home the cloud where every execution is at home
 * @param start the name of the step that starts it
 * @param input what an execution is started with, as it should read; null if with nothing
 * @param steps every step, in source order, each of another name
 * @param edges every edge between them, without a loop, those of one step in source order; what is there twice is drawn once
 * @param regions the parts that run once per element; of any two, one contains the other or they share no step
 */
public record Picture(
        String workflow,
        int version,
        Cloud home,
        String start,
        @Nullable String input,
        List<PictureStep> steps,
        List<PictureEdge> edges,
        List<PictureRegion> regions) {
    /**
     * A picture of these.
     *
     * @throws IllegalArgumentException if a name is not that of a step, or two steps have it, or regions overlap
     */
    public Picture {
        steps = List.copyOf(steps);
        edges = edges.stream().distinct().toList();
        regions = List.copyOf(regions);
        Set<String> names = new HashSet<>();
        for (PictureStep step : steps) {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("two steps are called \"" + step.name() + "\"");
            }
        }
        know(names, start);
        for (PictureEdge edge : edges) {
            know(names, edge.from());
            know(names, edge.to());
        }
        for (PictureRegion region : regions) {
            region.steps().forEach(step -> know(names, step));
        }
        nest(regions);
    }

    private static void know(Set<String> names, String step) {
        if (!names.contains(step)) {
            throw new IllegalArgumentException("there is no step \"" + step + "\" in the picture");
        }
    }

    private static void nest(List<PictureRegion> regions) {
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> one = regions.get(i).steps();
                Set<String> other = regions.get(j).steps();
                boolean apart = one.stream().noneMatch(other::contains);
                boolean nested = one.size() < other.size() ? other.containsAll(one) : one.containsAll(other);
                if (!apart && (!nested || one.size() == other.size())) {
                    throw new IllegalArgumentException("two regions overlap: " + one + " and " + other);
                }
            }
        }
    }
}
