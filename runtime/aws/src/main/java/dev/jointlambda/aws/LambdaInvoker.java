package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Lambda's asynchronous invocation, sent at most once. */
final class LambdaInvoker implements FunctionInvoker {
    private static final int ACCEPTED = 202;

    private final LambdaClient client;
    private final @Nullable String alias;
    private final int eventLimit;

    /**
     * The client must not retry.
     *
     * @param alias the alias of each function that is invoked; null for the function's unpublished code
     */
    LambdaInvoker(LambdaClient client, @Nullable String alias, int eventLimit) {
        this.client = client;
        this.alias = alias;
        this.eventLimit = eventLimit;
    }

    @Override
    public int eventLimit() {
        return eventLimit;
    }

    @Override
    public Answer invokeAsync(String function, String eventId, byte[] event) {
        int status;
        try {
            status = client.invoke(invoke -> invoke.functionName(function)
                            .qualifier(alias)
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromByteArrayUnsafe(event)))
                    .statusCode();
        } catch (SdkException | UncheckedIOException e) {
            return Evidence.of(e).answer("Lambda function \"" + function + "\"");
        }
        return status == ACCEPTED
                ? new Answer.Accepted()
                : new Answer.Unknown("Lambda function \"" + function + "\": answered with HTTP " + status);
    }
}
