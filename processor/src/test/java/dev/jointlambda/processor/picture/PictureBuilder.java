package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures in few words: steps run on AWS, with Aliyun as the backup, unless said otherwise. */
final class PictureBuilder {
    private final String name;
    private final Map<String, PictureStep> steps = new LinkedHashMap<>();
    private final List<PictureEdge> edges = new ArrayList<>();
    private final List<PictureRegion> regions = new ArrayList<>();
    private @Nullable String input;

    PictureBuilder(String name) {
        this.name = name;
    }

    PictureBuilder takes(String type) {
        input = type;
        return this;
    }

    /** Several steps. */
    PictureBuilder aws(String... names) {
        Arrays.stream(names).forEach(step -> step(step, Cloud.AWS, Cloud.ALIYUN));
        return this;
    }

    /** Several steps that run on Aliyun, with AWS as the backup. */
    PictureBuilder aliyun(String... names) {
        Arrays.stream(names).forEach(step -> step(step, Cloud.ALIYUN, Cloud.AWS));
        return this;
    }

    PictureBuilder step(String step, Cloud primary, @Nullable Cloud backup) {
        steps.put(step, new PictureStep(step, primary, backup, false, false, null));
        return this;
    }

    PictureBuilder joins(String... names) {
        for (String step : names) {
            steps.computeIfPresent(
                    step, (key, old) -> new PictureStep(step, old.primary(), old.backup(), true, old.ends(), null));
        }
        return this;
    }

    PictureBuilder ends(String step, @Nullable String result) {
        steps.computeIfPresent(
                step, (key, old) -> new PictureStep(step, old.primary(), old.backup(), old.joins(), true, result));
        return this;
    }

    PictureBuilder all(String from, String... targets) {
        return edges(PictureEdge.Kind.SINGLE, from, targets);
    }

    PictureBuilder forEach(String from, String... targets) {
        return edges(PictureEdge.Kind.FOR_EACH, from, targets);
    }

    /** With so many elements at a time. */
    PictureBuilder forEach(int window, String from, String to) {
        PictureEdge.When when = PictureEdge.When.ALWAYS;
        edges.add(new PictureEdge(from, to, PictureEdge.Kind.FOR_EACH, when, List.of(window + " at a time")));
        return this;
    }

    PictureBuilder collect(String from, String... targets) {
        return edges(PictureEdge.Kind.COLLECT, from, targets);
    }

    PictureBuilder choice(String from, String to, String... leaves) {
        PictureEdge.When when = PictureEdge.When.CHOSEN;
        edges.add(new PictureEdge(from, to, PictureEdge.Kind.SINGLE, when, List.of(leaves)));
        return this;
    }

    PictureBuilder caught(String from, String to, String... exceptions) {
        PictureEdge.When when = PictureEdge.When.CAUGHT;
        edges.add(new PictureEdge(from, to, PictureEdge.Kind.SINGLE, when, List.of(exceptions)));
        return this;
    }

    PictureBuilder region(String... names) {
        regions.add(PictureRegion.of(List.of(names)));
        return this;
    }

    private PictureBuilder edges(PictureEdge.Kind kind, String from, String... targets) {
        for (String to : targets) {
            edges.add(new PictureEdge(from, to, kind, PictureEdge.When.ALWAYS, List.of()));
        }
        return this;
    }

    /** The first step is the start. */
    Picture build() {
        List<PictureStep> all = List.copyOf(steps.values());
        return new Picture(name, 1, all.get(0).primary(), all.get(0).name(), input, all, edges, regions);
    }
}
