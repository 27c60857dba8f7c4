package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import dev.jointlambda.processor.BoundEdge.When;
import dev.jointlambda.processor.picture.Mermaid;
import dev.jointlambda.processor.picture.Picture;
import dev.jointlambda.processor.picture.PictureEdge;
import dev.jointlambda.processor.picture.PictureStep;
import dev.jointlambda.processor.picture.Svg;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws a workflow: says what of its plan is to be seen. */
final class PictureEmitter {
    private static final Pattern QUALIFIER = Pattern.compile("(?:[\\p{L}\\p{N}_$]+\\.)+(?=[\\p{L}_$])");

    private PictureEmitter() {}

    /** The pictures, by the path of each as a resource. */
    static Map<String, String> emit(WorkflowPlan workflow) {
        Picture picture = picture(workflow);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(workflow.flow().resource("svg"), Svg.of(picture));
        files.put(workflow.flow().resource("mmd"), Mermaid.of(picture));
        return files;
    }

    static Picture picture(WorkflowPlan workflow) {
        Set<String> joins = new HashSet<>();
        List<PictureEdge> edges = new ArrayList<>();
        for (StepPlan step : workflow.steps()) {
            for (EdgePlan edge : step.edges()) {
                if (edge instanceof EdgePlan.ToStep to) {
                    edges.add(edge(step, to));
                    if (edge instanceof EdgePlan.Slotted slotted && slotted.slots() > 1) {
                        joins.add(to.target());
                    }
                }
            }
        }
        return new Picture(
                workflow.name(),
                workflow.version(),
                workflow.home(),
                workflow.start(),
                text(workflow.client().input()),
                workflow.steps().stream()
                        .map(step -> step(step, joins.contains(step.name())))
                        .toList(),
                edges,
                PictureRegions.of(workflow));
    }

    private static PictureStep step(StepPlan step, boolean joins) {
        boolean ends = false;
        String result = null;
        for (EdgePlan edge : step.edges()) {
            if (edge instanceof EdgePlan.End || edge instanceof EdgePlan.Last) {
                ends = true;
                // Of ends that run together, the first slot's gives the result.
                result = edge instanceof EdgePlan.Last last && last.slot() > 0 ? null : text(step.result());
            }
        }
        return new PictureStep(
                step.name(), step.placement().primary(), step.placement().backup(), joins, ends, result);
    }

    private static PictureEdge edge(StepPlan step, EdgePlan.ToStep edge) {
        PictureEdge.Kind kind = PictureEdge.Kind.SINGLE;
        if (edge instanceof EdgePlan.ForEach) {
            kind = PictureEdge.Kind.FOR_EACH;
        } else if (edge instanceof EdgePlan.Collect) {
            kind = PictureEdge.Kind.COLLECT;
        }
        return new PictureEdge(step.name(), edge.target(), kind, when(edge.when()), labels(step, edge));
    }

    private static PictureEdge.When when(When when) {
        return switch (when) {
            case ALWAYS -> PictureEdge.When.ALWAYS;
            case CHOSEN -> PictureEdge.When.CHOSEN;
            case CAUGHT -> PictureEdge.When.CAUGHT;
        };
    }

    private static List<String> labels(StepPlan step, EdgePlan.ToStep edge) {
        return switch (edge.when()) {
            case ALWAYS ->
                edge instanceof EdgePlan.ForEach forEach && forEach.window() > 0
                        ? List.of(forEach.window() + " at a time")
                        : List.of();
            case CHOSEN ->
                step.choices().stream()
                        .filter(choice -> choice.target().equals(edge.target()))
                        .flatMap(choice -> choice.leaves().stream())
                        .map(PictureEmitter::text)
                        .toList();
            case CAUGHT ->
                step.catches().stream()
                        .filter(caught -> caught.target().equals(edge.target()))
                        .map(caught -> caught.exception().simpleName())
                        .toList();
        };
    }

    private static @Nullable String text(CodecName payload) {
        return StepPlan.isNothing(payload) ? null : text(payload.type());
    }

    /** A type as people say it: without packages and enclosing classes. */
    private static String text(TypeName type) {
        return QUALIFIER.matcher(type.toString()).replaceAll("");
    }
}
