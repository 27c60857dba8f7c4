package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Row;
import org.jspecify.annotations.Nullable;

/** An error that a service answers with. */
final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient @Nullable Row item;

    private AwsError(int status, String code, String message, @Nullable Row item) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.item = item;
    }

    static AwsError of(int status, String code, String message) {
        return new AwsError(status, code, message, null);
    }

    static AwsError validation(String message) {
        return of(400, "ValidationException", message);
    }

    /** Refuses what no policy allows. */
    static AwsError denied(int status, String why) {
        return of(status, "AccessDeniedException", "User: " + why);
    }

    static AwsError conditionFailed(@Nullable Row item) {
        return new AwsError(400, "ConditionalCheckFailedException", "The conditional request failed", item);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** The item to send along with a failed condition; null unless it was asked for and exists. */
    @Nullable
    Row item() {
        return item;
    }
}
