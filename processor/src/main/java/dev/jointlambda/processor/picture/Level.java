package dev.jointlambda.processor.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workflow outside of its regions, or a region outside of those within it: each is laid out by itself. */
final class Level {
    /**
     * What of an edge runs through a level.
     *
     * @param enters whether it comes from around the level
     * @param leaves whether it goes on around the level
     */
    record Part(PictureEdge edge, boolean enters, boolean leaves) {}

    private final @Nullable PictureRegion region;
    private final @Nullable Level outer;
    private final int depth;
    private final Map<String, Level> homes;
    private final Set<String> steps = new HashSet<>();
    private final List<Level> inner = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private Level(@Nullable PictureRegion region, @Nullable Level outer, Map<String, Level> homes) {
        this.region = region;
        this.outer = outer;
        this.homes = homes;
        this.depth = outer == null ? 0 : outer.depth + 1;
    }

    /** The outermost level of a picture. */
    static Level of(Picture picture) {
        Map<String, Level> homes = new HashMap<>();
        Level top = new Level(null, null, homes);
        picture.steps().forEach(step -> homes.put(step.name(), top));
        List<PictureRegion> widestFirst = new ArrayList<>(picture.regions());
        widestFirst.sort(Comparator.comparingInt(region -> -region.steps().size()));
        for (PictureRegion region : widestFirst) {
            Level outer = top.home(region.steps().iterator().next());
            Level level = new Level(region, outer, homes);
            outer.inner.add(level);
            region.steps().forEach(step -> homes.put(step, level));
        }
        picture.steps().forEach(step -> top.home(step.name()).steps.add(step.name()));
        picture.edges().forEach(top::route);
        return top;
    }

    private void route(PictureEdge edge) {
        Level from = home(edge.from());
        Level to = home(edge.to());
        while (from != to) {
            if (from.depth >= to.depth && from.outer != null) {
                from.parts.add(new Part(edge, false, true));
                from = from.outer;
            } else if (to.outer != null) {
                to.parts.add(new Part(edge, true, false));
                to = to.outer;
            }
        }
        from.parts.add(new Part(edge, false, false));
    }

    private Level home(String step) {
        Level home = homes.get(step);
        if (home == null) {
            throw new IllegalArgumentException("there is no step \"" + step + "\"");
        }
        return home;
    }

    /** The region; null outside of all. */
    @Nullable
    PictureRegion region() {
        return region;
    }

    /** The steps that are in no region within this one. */
    Set<String> steps() {
        return steps;
    }

    List<Level> inner() {
        return inner;
    }

    List<Part> parts() {
        return parts;
    }

    /** The steps in it, those of regions within included. */
    Set<String> everyStep() {
        return region == null ? homes.keySet() : region.steps();
    }
}
