package dev.jointlambda.local.aws;

import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The content of an object in a request: plain, or in signed or unsigned chunks ({@code aws-chunked}) with checksums in
 * trailers. Checksums are verified; the signatures of single chunks are not.
 */
final class S3Body {
    private final byte[] body;
    private int at;

    private S3Body(byte[] body) {
        this.body = body;
    }

    static Bytes of(HttpRequest request) {
        String stated = request.header("X-Amz-Content-Sha256");
        Bytes content = stated != null && stated.startsWith("STREAMING-")
                ? new S3Body(request.body().array()).unchunk(request)
                : request.body();
        request.headers()
                .forEach((name, values) -> Checksums.check(name.toLowerCase(Locale.ROOT), values.get(0), content));
        return content;
    }

    private Bytes unchunk(HttpRequest request) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int size = chunkSize();
        while (size > 0) {
            if (at + size > body.length) {
                throw incomplete();
            }
            content.write(body, at, size);
            at += size;
            if (!line().isEmpty()) {
                throw incomplete();
            }
            size = chunkSize();
        }
        Bytes whole = Bytes.of(content.toByteArray());
        while (at < body.length) {
            String trailer = line();
            int colon = trailer.indexOf(':');
            if (colon > 0) {
                Checksums.check(
                        trailer.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        trailer.substring(colon + 1).strip(),
                        whole);
            }
        }
        String length = request.header("X-Amz-Decoded-Content-Length");
        if (!Integer.toString(whole.length()).equals(length)) {
            throw incomplete();
        }
        return whole;
    }

    private int chunkSize() {
        String size = line().split(";", 2)[0];
        if (!size.matches("[0-9A-Fa-f]{1,7}")) {
            throw incomplete();
        }
        return Integer.parseInt(size, 16);
    }

    private String line() {
        int end = at;
        while (end + 1 < body.length && !(body[end] == '\r' && body[end + 1] == '\n')) {
            end++;
        }
        if (end + 1 >= body.length) {
            throw incomplete();
        }
        String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
        at = end + 2;
        return line;
    }

    private static AwsError incomplete() {
        return AwsError.of(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
