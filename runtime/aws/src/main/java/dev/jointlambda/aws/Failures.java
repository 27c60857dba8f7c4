package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.StoreException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says what the SDK reports, or its HTTP client beneath it, without what may be secret. */
final class Failures {
    private Failures() {}

    static StoreException store(String what, RuntimeException failure) {
        String message = what + " failed: " + describe(failure);
        // The text of a service's error may quote the signed request, session token and all: it is not passed on.
        return failure instanceof AwsServiceException
                ? new StoreException(message)
                : new StoreException(message, failure);
    }

    static String describe(RuntimeException failure) {
        if (failure instanceof AwsServiceException service) {
            String code = service.awsErrorDetails() == null
                    ? "an error without a code"
                    : String.valueOf(service.awsErrorDetails().errorCode());
            boolean aboutCredentials = service.statusCode() == 401 || service.statusCode() == 403;
            boolean quotable = !aboutCredentials && !code.contains("Signature") && service.awsErrorDetails() != null;
            return code + " (HTTP " + service.statusCode() + ", request " + service.requestId() + ")"
                    + (quotable ? ": " + service.awsErrorDetails().errorMessage() : "");
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
