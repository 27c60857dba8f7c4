package dev.jointlambda.processor;

import dev.jointlambda.processor.Sketch.Arrow;
import dev.jointlambda.processor.TokenBinding.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The edges into one step and its parameters: {@code @From} decides first, a failure goes to the parameter that takes
 * failures, a value to the one parameter of exactly its type, else to the one it is a subtype of. What carries no value,
 * and a failure that nobody takes, is order only.
 */
final class TokenMatch {
    private final TokenBinding before;
    private final SketchStep step;
    private final List<Arrow> left;
    private final Set<Integer> fed = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<SketchParameter> older = new ArrayList<>();

    TokenMatch(TokenBinding before, SketchStep step, List<Arrow> arrows) {
        this.before = before;
        this.step = step;
        this.left = new ArrayList<>(arrows);
        boolean start = arrows.isEmpty();
        named();
        if (start) {
            if (step.takes().size() > 1 || !older.isEmpty()) {
                throw new UnclearSketchException("the start takes one value");
            }
            return;
        }
        failures();
        List.copyOf(left).forEach(this::value);
        for (int i = 0; i < step.takes().size(); i++) {
            if (!fed.contains(i) && !older.contains(step.takes().get(i))) {
                throw new UnclearSketchException("nothing feeds parameter " + i + " of " + step.name());
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The parameters whose {@code @From} names no step that leads here directly. */
    List<SketchParameter> older() {
        return older;
    }

    private void named() {
        for (int i = 0; i < step.takes().size(); i++) {
            SketchParameter parameter = step.takes().get(i);
            if (!parameter.named()) {
                continue;
            }
            int number = i;
            List<Arrow> direct = left.stream()
                    .filter(arrow -> arrow.from().equals(parameter.from()))
                    .filter(arrow -> (arrow.kind() == Edge.Kind.CATCH) == parameter.takesFailure())
                    .toList();
            if (direct.isEmpty() && parameter.takesFailure()) {
                throw new UnclearSketchException(step.name() + " takes a failure that does not lead there");
            } else if (direct.isEmpty()) {
                older.add(parameter);
            } else if (parameter.takesFailure() || fit(direct.get(0), number) != Fit.NONE) {
                feed(direct.get(0), number);
            } else {
                throw new UnclearSketchException(step.name() + " cannot take " + direct.get(0));
            }
        }
    }

    private void failures() {
        List<Integer> takers =
                open().stream().filter(i -> step.takes().get(i).takesFailure()).toList();
        for (Arrow arrow : List.copyOf(left)) {
            if (arrow.kind() != Edge.Kind.CATCH) {
                continue;
            }
            if (takers.size() > 1) {
                throw new UnclearSketchException("unclear which parameter of " + step.name() + " takes " + arrow);
            }
            feed(arrow, takers.isEmpty() ? -1 : takers.get(0));
        }
    }

    private void value(Arrow arrow) {
        SketchStep from = before.sketch().step(arrow.from());
        if (from.returns().carriesNothing()) {
            feed(arrow, -1);
            return;
        }
        for (Fit fit : List.of(Fit.EXACT, Fit.SUBTYPE)) {
            List<Integer> takers =
                    open().stream().filter(i -> fit(arrow, i) == fit).toList();
            if (takers.size() == 1) {
                feed(arrow, takers.get(0));
                return;
            }
            if (takers.size() > 1) {
                throw new UnclearSketchException("unclear which parameter of " + step.name() + " takes " + arrow);
            }
        }
        throw new UnclearSketchException(step.name() + " ignores " + arrow);
    }

    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < step.takes().size(); i++) {
            if (!step.takes().get(i).named()) {
                open.add(i);
            }
        }
        return open;
    }

    private enum Fit {
        EXACT,
        SUBTYPE,
        NONE
    }

    private Fit fit(Arrow arrow, int parameter) {
        SketchType wanted = step.takes().get(parameter).type().bare();
        SketchType returns = before.sketch().step(arrow.from()).returns();
        switch (arrow.kind()) {
            case FOR_EACH -> {
                return returns instanceof SketchType.Many many ? fit(many.element(), wanted) : Fit.NONE;
            }
            case ONE_OF -> {
                // Some of the classes that may be returned; which of them, all targets together decide.
                boolean some = returns instanceof SketchType.Family && (returns.equals(wanted) || wanted.fits(returns));
                return some ? Fit.EXACT : Fit.NONE;
            }
            case ALL -> {
                return collects(arrow, parameter) ? Fit.EXACT : fit(returns, wanted);
            }
            default -> throw new IllegalArgumentException("a failure: " + arrow);
        }
    }

    private static Fit fit(SketchType carried, SketchType wanted) {
        if (carried.equals(wanted)) {
            return Fit.EXACT;
        }
        return carried.fits(wanted) ? Fit.SUBTYPE : Fit.NONE;
    }

    private boolean collects(Arrow arrow, int parameter) {
        SketchType wanted = step.takes().get(parameter).type();
        SketchType returns = before.sketch().step(arrow.from()).returns();
        return arrow.kind() == Edge.Kind.ALL
                && !before.levelOf(arrow.from()).isEmpty()
                && !returns.fits(wanted)
                && wanted instanceof SketchType.Many many
                && returns.fits(many.element());
    }

    private void feed(Arrow arrow, int parameter) {
        left.remove(arrow);
        fed.add(parameter);
        boolean collects = parameter >= 0 && arrow.kind() == Edge.Kind.ALL && collects(arrow, parameter);
        entries.add(new Entry(arrow, parameter, collects));
    }
}
