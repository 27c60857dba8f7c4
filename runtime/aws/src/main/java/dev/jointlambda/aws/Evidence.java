package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What a failed invocation proves. Rejected only if no byte of the event can have left, or if the status says that it was
 * refused; a wrong "unknown" costs availability, a wrong "rejected" costs safety.
 *
 * @param rejected whether the cloud provably does not have the event
 * @param reason for the log, without secrets
 */
record Evidence(boolean rejected, String reason) {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 413, 415, 429);

    static Evidence of(RuntimeException failure) {
        if (failure instanceof SdkServiceException service) {
            return new Evidence(REFUSALS.contains(service.statusCode()), Failures.describe(service));
        }
        IOException io = transport(failure);
        if (io instanceof HttpRetryException retry) {
            // The JDK's own word for a 401 in answer to a body that it streamed.
            return new Evidence(REFUSALS.contains(retry.responseCode()), "HTTP " + retry.responseCode());
        }
        String reason =
                io != null ? io.getClass().getSimpleName() + ": " + io.getMessage() : Failures.describe(failure);
        return new Evidence(io != null && neverConnected(io), reason);
    }

    Answer answer(String target) {
        String text = target + ": " + reason;
        return rejected ? new Answer.Rejected(text) : new Answer.Unknown(text);
    }

    /** The client opens a connection for each event that finds none idle, and never sends an event again. */
    private static boolean neverConnected(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException
                || (failure instanceof ConnectException && message.startsWith("Connection refused"))
                || (failure instanceof SocketTimeoutException && message.equalsIgnoreCase("connect timed out"));
    }

    /** The outermost I/O failure: the one the connection itself reported. */
    private static @Nullable IOException transport(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException io) {
                return io;
            }
        }
        return null;
    }
}
