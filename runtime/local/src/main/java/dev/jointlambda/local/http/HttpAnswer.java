package dev.jointlambda.local.http;

import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a request.
 *
 * @param status the HTTP status
 * @param headers the headers to set; Content-Length comes by itself
 * @param body the body; empty for none
 */
public record HttpAnswer(int status, Map<String, String> headers, Bytes body) {
    /** Copies the headers. */
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer with a body of a content type. */
    public static HttpAnswer of(int status, String contentType, byte[] body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), Bytes.of(body));
    }

    /** An answer with a text of a content type, in UTF-8. */
    public static HttpAnswer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), Bytes.of(new byte[0]));
    }

    /** This answer with one more header. */
    public HttpAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body);
    }

    @Override
    public String toString() {
        return status + ", " + body;
    }
}
