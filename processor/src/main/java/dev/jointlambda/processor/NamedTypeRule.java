package dev.jointlambda.processor;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JL211 for what handlers name beside the payloads: the types that parameters take, to which values are cast, and the
 * exceptions of policies. To be asked when every payload was seen.
 */
final class NamedTypeRule implements DeclarationRule {
    private final PayloadTypes payloads;

    NamedTypeRule(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        retry("this @Retry names ", "this @Retry names ", workflow.retry(), report);
        for (StepDeclaration step : workflow.steps()) {
            String name = Phrase.quoted(step.name());
            RetryAnnotation retry = step.method().policies().retry();
            retry(name + " is retried on ", name + " is not retried on ", retry, report);
            for (CatchAnnotation caught : step.method().policies().catches()) {
                exceptions(name + " catches ", caught.exceptions(), report);
            }
            for (ParameterDeclaration parameter : step.method().parameters()) {
                see(name + " takes ", parameter.type(), parameter.origin(), report);
            }
        }
    }

    private void retry(String retries, String aborts, @Nullable RetryAnnotation retry, Consumer<Finding> report) {
        if (retry != null) {
            exceptions(retries, retry.retryOn(), report);
            exceptions(aborts, retry.abortOn(), report);
        }
    }

    private void exceptions(String policy, List<ExceptionDeclaration> exceptions, Consumer<Finding> report) {
        exceptions.forEach(each -> see(policy, each.type(), each.origin(), report));
    }

    private void see(String does, TypeRef type, Origin origin, Consumer<Finding> report) {
        payloads.hidden(MirrorType.mirror(type))
                .ifPresent(hidden -> report.accept(Finding.of(
                                Code.JL211,
                                origin,
                                does + hidden.name() + ", which is " + hidden.obstacle()
                                        + ": generated code cannot name it")
                        .fix(hidden.fix())));
    }
}
