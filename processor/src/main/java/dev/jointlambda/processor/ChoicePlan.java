package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One way a step may choose to go on.
 *
 * @param leaves the classes that lead there; never empty, and no value is of two of them or of another choice's
 * @param target the step they lead to
 */
record ChoicePlan(List<TypeName> leaves, String target) {
    ChoicePlan {
        leaves = List.copyOf(leaves);
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("nothing leads to \"" + target + "\"");
        }
    }
}
