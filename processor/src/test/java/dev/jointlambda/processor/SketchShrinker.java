package dev.jointlambda.processor;

import dev.jointlambda.processor.SketchType.Family;
import dev.jointlambda.processor.SketchType.Many;
import dev.jointlambda.processor.SketchType.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a sketch smaller as long as what is remarkable about it stays. */
final class SketchShrinker {
    private SketchShrinker() {}

    /** The smallest sketch on the way down that still is remarkable. */
    static Sketch shrink(Sketch sketch, Predicate<Sketch> remarkable) {
        Sketch smallest = sketch;
        boolean shrunk = true;
        while (shrunk) {
            shrunk = false;
            for (Sketch smaller : smaller(smallest)) {
                if (remarkable.test(smaller)) {
                    smallest = smaller;
                    shrunk = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<Sketch> smaller(Sketch sketch) {
        List<Sketch> smaller = new ArrayList<>();
        for (SketchStep step : sketch.steps()) {
            if (!step.equals(sketch.start())) {
                smaller.add(tidy(without(sketch, step.name())));
            }
            if (step.kind() == Edge.Kind.ALL && step.next().size() == 1) {
                smaller.add(tidy(contracted(sketch, step)));
            }
        }
        for (SketchStep step : sketch.steps()) {
            for (String to : step.next()) {
                smaller.add(tidy(sketch.with(step.leading(step.kind(), less(step.next(), to)))));
                if (step.kind() == Edge.Kind.ONE_OF) {
                    smaller.add(tidy(chosen(sketch, step, to)));
                }
            }
            step.catches().forEach(to -> smaller.add(tidy(sketch.with(step.catching(less(step.catches(), to))))));
            for (SketchParameter parameter : step.takes()) {
                smaller.add(sketch.with(step.taking(less(step.takes(), parameter))));
                if (parameter.optional()) {
                    List<SketchParameter> bare = new ArrayList<>(step.takes());
                    bare.set(
                            bare.indexOf(parameter),
                            parameter.with(parameter.type().bare()));
                    smaller.add(sketch.with(step.taking(bare)));
                }
            }
            if (!step.returns().carriesNothing() && step.kind() == Edge.Kind.ALL) {
                smaller.add(tidy(sketch.with(step.returning(Special.NOTHING))));
            }
        }
        return smaller;
    }

    private static <T> List<T> less(List<T> all, T one) {
        List<T> less = new ArrayList<>(all);
        less.remove(one);
        return less;
    }

    private static Sketch without(Sketch sketch, String gone) {
        return new Sketch(sketch.steps().stream()
                .filter(step -> !step.name().equals(gone))
                .map(step -> step.leading(step.kind(), less(step.next(), gone)).catching(less(step.catches(), gone)))
                .toList());
    }

    /** A step's only successor in the place of that step. */
    private static Sketch contracted(Sketch sketch, SketchStep gone) {
        SketchStep heir = sketch.step(gone.next().get(0));
        List<SketchParameter> takes = new ArrayList<>(gone.takes());
        heir.takes().stream()
                .filter(each -> each.named() && !each.from().equals(gone.name()))
                .forEach(takes::add);
        List<SketchStep> steps = new ArrayList<>();
        for (SketchStep step : sketch.steps()) {
            if (step.equals(gone)) {
                steps.add(heir.taking(takes));
            } else if (!step.equals(heir)) {
                steps.add(step.leading(step.kind(), renamed(step.next(), gone, heir))
                        .catching(renamed(step.catches(), gone, heir)));
            }
        }
        return new Sketch(steps);
    }

    private static List<String> renamed(List<String> targets, SketchStep gone, SketchStep heir) {
        return targets.stream()
                .map(to -> to.equals(gone.name()) ? heir.name() : to)
                .distinct()
                .toList();
    }

    /** A choice that always falls the same way. */
    private static Sketch chosen(Sketch sketch, SketchStep step, String to) {
        Family family = (Family) step.returns();
        SketchStep plain = step.leading(Edge.Kind.ALL, List.of(to));
        for (SketchParameter parameter : sketch.step(to).takes()) {
            if (parameter.type().bare().fits(family)) {
                plain = plain.returning(parameter.type().bare());
            }
        }
        return sketch.with(plain);
    }

    /** Without steps that nothing leads to any more, and parameters that nothing can feed any more. */
    private static Sketch tidy(Sketch sketch) {
        Sketch tidied = sketch;
        for (boolean clean = false; !clean; ) {
            clean = true;
            for (SketchStep step : tidied.steps()) {
                if (!step.equals(tidied.start()) && tidied.into(step.name()).isEmpty()) {
                    tidied = without(tidied, step.name());
                    clean = false;
                    break;
                }
            }
        }
        for (SketchStep step : tidied.steps()) {
            if (!step.equals(tidied.start())) {
                Sketch now = tidied;
                tidied = tidied.with(step.taking(step.takes().stream()
                        .filter(each -> hasSource(now, step, each))
                        .toList()));
            }
        }
        return tidied;
    }

    private static boolean hasSource(Sketch sketch, SketchStep step, SketchParameter parameter) {
        if (parameter.named()) {
            return sketch.steps().stream().anyMatch(each -> each.name().equals(parameter.from()));
        }
        SketchType type = parameter.type().bare();
        return sketch.into(step.name()).stream().anyMatch(arrow -> {
            SketchType returns = sketch.step(arrow.from()).returns();
            return switch (arrow.kind()) {
                case ALL -> returns.fits(type) || (type instanceof Many many && returns.fits(many.element()));
                case FOR_EACH -> returns instanceof Many many && many.element().fits(type);
                case ONE_OF -> type.fits(returns);
                case CATCH -> type.equals(Special.FAILURE);
            };
        });
    }
}
