package dev.jointlambda.processor;

import java.util.List;

/**
 * One way a step may choose to go on.
 *
 * @param leaves the concrete classes, of those it may return, that lead there
 * @param target the step they lead to
 */
record BoundChoice(List<TypeRef> leaves, String target) {
    BoundChoice {
        leaves = List.copyOf(leaves);
    }
}
