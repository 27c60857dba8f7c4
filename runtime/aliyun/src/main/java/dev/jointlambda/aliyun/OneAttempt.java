package dev.jointlambda.aliyun;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sits between the HTTP client's own repeats and the wire. Whatever happens from here on happens on an open connection,
 * so it is marked as such; and every answer but a success leaves as an exception, so that nothing above repeats the event
 * for it (the HTTP client would for a 503 with {@code Retry-After: 0}, for one).
 */
final class OneAttempt implements Interceptor {
    private static final int LONGEST_ANSWER = 2048;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException e) {
            throw new MaybeSentException(e);
        }
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw new AnsweredException(response.code(), body(response));
        }
    }

    private static String body(Response response) {
        try (ResponseBody body = response.peekBody(LONGEST_ANSWER)) {
            return body.string();
        } catch (IOException e) {
            // The status is what counts; it has come.
            return "the answer broke off";
        }
    }

    /** The connection failed with the event on its way, or about to be. */
    static final class MaybeSentException extends IOException {
        private static final long serialVersionUID = 1L;

        MaybeSentException(IOException cause) {
            super(cause);
        }
    }

    /** The service answered, but not with success. */
    static final class AnsweredException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        AnsweredException(int status, String body) {
            super(body);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
