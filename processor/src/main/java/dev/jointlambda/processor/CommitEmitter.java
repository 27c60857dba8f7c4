package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the statement that runs the user's code and commits what comes of it. */
final class CommitEmitter {
    private final CodeBlock codec;
    private final CallEmitter call;
    private final Optional<CodeBlock> choice;

    /**
     * @param edges the constants that hold the step's edges
     */
    CommitEmitter(FlowPlan flow, StepPlan step, EdgeConstants edges) {
        this.codec = CallEmitter.codec(flow, step.result());
        this.call = new CallEmitter(flow, step, edges);
        this.choice = new ChoiceEmitter(step, edges).emit();
    }

    /**
     * The statement.
     *
     * @param variable what the committed result is assigned to
     */
    CodeBlock emit(String variable) {
        if (call.isBlock() && !call.catches()) {
            // The lambda's body has lines of its own; nothing is gained by breaking before it.
            return CodeBlock.of("$L = delivery.commit($L, $L);\n", variable, codec, call.onLines(12, 0));
        }
        CodeBlock line = CodeBlock.join(arguments(call.onOneLine()), ", ");
        if (EmitterLayout.fits(12 + variable.length() + " = delivery.commit();".length(), line)) {
            return CodeBlock.of("$L = delivery.commit($L);\n", variable, line);
        }
        CodeBlock lines = CodeBlock.join(arguments(call.onLines(20, ");".length())), ",\n");
        return CodeBlock.of("$L = delivery.commit(\n$>$>$L$<$<);\n", variable, lines);
    }

    private List<CodeBlock> arguments(CodeBlock run) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(codec, run));
        choice.ifPresent(arguments::add);
        return arguments;
    }
}
