package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edge brings to the step it leads to.
 *
 * @param edge the edge
 * @param type the producer's result, or an element of it; void if it returns nothing; null if it has no elements
 * @param leaves the classes of the result among which the producer chooses; empty unless it chooses
 * @param perItem whether the producer runs once per item of a forEach, so that its results can be collected
 */
record Carried(Edge edge, @Nullable TypeRef type, List<TypeRef> leaves, boolean perItem) {
    /** How well a value suits a parameter. */
    enum Fit {
        EXACT,
        SUBTYPE,
        NONE
    }

    Carried {
        leaves = List.copyOf(leaves);
    }

    static Carried of(Edge edge, TypeRef result, boolean region) {
        boolean element = edge.kind() == Edge.Kind.FOR_EACH;
        return new Carried(
                edge,
                element ? result.element() : result,
                edge.kind() == Edge.Kind.ONE_OF ? result.sealedLeaves() : List.of(),
                region && !element);
    }

    /** Whether what it brings is the producer's failure, which may be taken or not. */
    boolean failure() {
        return edge.kind() == Edge.Kind.CATCH;
    }

    boolean choice() {
        return edge.kind() == Edge.Kind.ONE_OF;
    }

    /** Whether there is nothing to take. */
    boolean silent() {
        return !failure() && type != null && type.isVoid();
    }

    Fit fit(TypeRef parameter) {
        if (type == null || silent()) {
            return Fit.NONE;
        }
        if (failure()) {
            boolean fits = isFailure(parameter) || (perItem && isFailure(parameter.element()));
            return fits ? Fit.EXACT : Fit.NONE;
        }
        if (!choice()) {
            return fit(type, parameter);
        }
        List<TypeRef> taken = taken(parameter);
        boolean exact = taken.stream().anyMatch(leaf -> fit(leaf, parameter) == Fit.EXACT);
        return taken.isEmpty() ? Fit.NONE : exact ? Fit.EXACT : Fit.SUBTYPE;
    }

    /** The leaves a parameter takes. */
    List<TypeRef> taken(TypeRef parameter) {
        return leaves.stream().filter(leaf -> fit(leaf, parameter) != Fit.NONE).toList();
    }

    /** Whether a parameter that this suits takes the values of all items. */
    boolean collects(TypeRef parameter) {
        if (!perItem || type == null) {
            return false;
        }
        if (failure()) {
            return !isFailure(parameter);
        }
        List<TypeRef> values = choice() ? taken(parameter) : List.of(type);
        return !values.isEmpty() && values.stream().noneMatch(value -> direct(value, parameter) != Fit.NONE);
    }

    private Fit fit(TypeRef value, TypeRef parameter) {
        Fit direct = direct(value, parameter);
        if (direct != Fit.NONE || !perItem || !parameter.collects(value)) {
            return direct;
        }
        TypeRef element = parameter.element();
        return element != null && element.same(value) ? Fit.EXACT : Fit.SUBTYPE;
    }

    /** An Optional takes what it would hold, too. */
    static Fit direct(TypeRef value, TypeRef parameter) {
        TypeRef wanted = parameter.present();
        TypeRef given = wanted == null ? value : present(value);
        TypeRef asked = wanted == null ? parameter : wanted;
        if (!given.fits(asked)) {
            return Fit.NONE;
        }
        return given.same(asked) ? Fit.EXACT : Fit.SUBTYPE;
    }

    /** A type without the Optional around it. */
    static TypeRef present(TypeRef type) {
        TypeRef present = type.present();
        return present == null ? type : present;
    }

    /** Whether a parameter of this type asks for the failure of a step. */
    static boolean isFailure(@Nullable TypeRef parameter) {
        return parameter != null && present(parameter).role() == TypeRef.Role.FAILURE;
    }
}
