package dev.jointlambda.local.http;

import dev.jointlambda.runtime.spi.Bytes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, its body read whole.
 *
 * @param method the method, in capitals
 * @param rawPath the path as it stood in the request line, still percent-encoded
 * @param rawQuery the query as it stood there, without the question mark; empty if there is none
 * @param headers the headers; names ignore case
 * @param body the body; empty if there is none
 */
public record HttpRequest(
        String method, String rawPath, String rawQuery, Map<String, List<String>> headers, Bytes body) {
    /** Copies the headers. */
    public HttpRequest {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /** The path, percent-decoded. */
    public String path() {
        return decode(rawPath.replace("+", "%2B"));
    }

    /** The first value of a header; null if it is not there. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The query parameters, decoded, in the order they came; one without {@code =} has an empty value. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : rawQuery.split("&", -1)) {
            if (!each.isEmpty()) {
                int equals = each.indexOf('=');
                String name = equals < 0 ? each : each.substring(0, equals);
                parameters.put(decode(name), equals < 0 ? "" : decode(each.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Neither headers nor body: they may hold secrets. */
    @Override
    public String toString() {
        return method + " " + rawPath;
    }
}
