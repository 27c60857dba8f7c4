package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes which edge a result chooses. The class of a result is among the leaves of exactly one choice, so the last choice
 * needs no test.
 */
final class ChoiceEmitter {
    private final StepPlan step;
    private final EdgeConstants edges;

    ChoiceEmitter(StepPlan step, EdgeConstants edges) {
        this.step = step;
        this.edges = edges;
    }

    /** What a commit is told; empty if the step does not choose. */
    Optional<CodeBlock> emit() {
        if (step.choices().isEmpty()) {
            return Optional.empty();
        } else if (!isPlain()) {
            return Optional.of(CodeBlock.of("chosen -> choose(chosen)"));
        }
        List<ChoicePlan> choices = inTestOrder();
        CodeBlock last = CodeBlock.of("$L", edge(choices.get(choices.size() - 1)));
        return Optional.of(
                choices.size() == 1
                        ? CodeBlock.of("chosen -> $L", last)
                        : CodeBlock.of("chosen -> $L ? $L : $L", test(choices.get(0), 0), edge(choices.get(0)), last));
    }

    /** The method that chooses; empty if an expression does, or nothing. */
    Optional<MethodSpec> method() {
        if (step.choices().isEmpty() || isPlain()) {
            return Optional.empty();
        }
        List<ChoicePlan> choices = inTestOrder();
        ChoicePlan last = choices.get(choices.size() - 1);
        String rest = "The edge to go on by; {@code " + edge(last) + "} is for " + leaves(last) + ".";
        MethodSpec.Builder method = MethodSpec.methodBuilder("choose")
                .addJavadoc("$L", EmitterLayout.wrap(rest))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(EmitterTypes.EDGE)
                .addParameter(step.result().type(), "chosen");
        for (ChoicePlan choice : choices.subList(0, choices.size() - 1)) {
            method.addCode("if ($L) {$>\nreturn $L;\n$<}\n", test(choice, 12 + "if () {".length()), edge(choice));
        }
        return Optional.of(method.addStatement("return $L", edge(last)).build());
    }

    /** Whether one test decides. */
    private boolean isPlain() {
        List<ChoicePlan> choices = inTestOrder();
        return choices.size() == 1
                || (choices.size() == 2 && choices.get(0).leaves().size() == 1);
    }

    /** In source order; of two, the one that is simpler to test for comes first. */
    private List<ChoicePlan> inTestOrder() {
        List<ChoicePlan> choices = step.choices();
        return choices.size() == 2
                        && choices.get(0).leaves().size() > 1
                        && choices.get(1).leaves().size() == 1
                ? List.of(choices.get(1), choices.get(0))
                : choices;
    }

    private static CodeBlock test(ChoicePlan choice, int around) {
        List<CodeBlock> tests = new ArrayList<>();
        for (TypeName leaf : choice.leaves()) {
            tests.add(CodeBlock.of("chosen instanceof $T", raw(leaf)));
        }
        CodeBlock oneLine = CodeBlock.join(tests, " || ");
        return EmitterLayout.fits(around, oneLine)
                ? oneLine
                : CodeBlock.of("$>$>$L$<$<", CodeBlock.join(tests, "\n|| "));
    }

    private String edge(ChoicePlan choice) {
        return edges.to(choice.target(), When.CHOSEN);
    }

    private static String leaves(ChoicePlan choice) {
        return Phrase.and(choice.leaves().stream()
                .map(leaf -> "{@code " + ((ClassName) raw(leaf)).simpleName() + "}")
                .toList());
    }

    /** The class itself: a value does not know its type arguments. */
    private static TypeName raw(TypeName leaf) {
        return leaf instanceof ParameterizedTypeName generic ? generic.rawType() : leaf;
    }
}
