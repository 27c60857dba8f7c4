package dev.jointlambda.aliyun;

import dev.jointlambda.aliyun.OneAttempt.AnsweredException;
import dev.jointlambda.aliyun.OneAttempt.MaybeSentException;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a refusal from silence. Wrongly unknown costs availability, wrongly rejected costs safety: so only what is listed
 * here is a rejection.
 */
final class Answers {
    /** Refused before the event is queued. Not 408 and not 5xx: those can come from a gateway that has passed it on. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 413, 415, 429);

    private static final int CONFLICT = 409;

    private Answers() {}

    /** What is known after an invocation of a function that ended in an exception. */
    static Answer of(String function, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Answer answer = recognised(function, cause);
            if (answer != null) {
                return answer;
            }
        }
        return new Answer.Unknown("Function Compute: \"" + function + "\" could not be invoked: " + failure);
    }

    private static @Nullable Answer recognised(String function, Throwable cause) {
        if (cause instanceof AnsweredException answered) {
            return answered(function, answered);
        }
        if (cause instanceof MaybeSentException) {
            return new Answer.Unknown("Function Compute: the event for \"" + function
                    + "\" was sent, or about to be, when the connection failed: " + cause.getCause());
        }
        return neverSent(cause)
                ? new Answer.Rejected("Function Compute: no connection for \"" + function + "\": " + cause)
                : null;
    }

    private static Answer answered(String function, AnsweredException answered) {
        if (answered.status() == CONFLICT) {
            // Our id of the invocation is known there already: the event has arrived.
            return new Answer.Accepted();
        }
        String reason = "Function Compute: \"" + function + "\" answered HTTP " + answered.status() + ": "
                + answered.getMessage();
        return REFUSALS.contains(answered.status()) ? new Answer.Rejected(reason) : new Answer.Unknown(reason);
    }

    /** Each of these comes before the event, on the only connection that was tried. */
    private static boolean neverSent(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException
                || (cause instanceof ConnectException && says(cause, "connection refused"))
                || (cause instanceof SocketTimeoutException && says(cause, "connect timed out"));
    }

    private static boolean says(Throwable cause, String start) {
        String message = cause.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).startsWith(start);
    }
}
