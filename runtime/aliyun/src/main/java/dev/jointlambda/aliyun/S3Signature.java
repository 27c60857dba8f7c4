package dev.jointlambda.aliyun;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs S3 requests that have no query: AWS Signature Version 4, which OSS's S3-compatible API takes. */
final class S3Signature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNRESERVED = "-_.~/";

    private final Supplier<Credentials> signer;
    private final String region;
    private final InstantSource clock;

    S3Signature(Supplier<Credentials> signer, String region, InstantSource clock) {
        this.signer = signer;
        this.region = region;
        this.clock = clock;
    }

    /** The headers to send with a request, besides those that the HTTP client sets by itself. */
    Map<String, String> headers(String method, URI uri, byte[] body) {
        Credentials credentials = signer.get();
        String time = TIME.format(clock.instant());
        String bodyHash = hex(sha256(body));
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("x-amz-content-sha256", bodyHash);
        headers.put("x-amz-date", time);
        if (credentials.token() != null) {
            headers.put("x-amz-security-token", credentials.token());
        }
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", uri.getAuthority());

        StringBuilder request = new StringBuilder(method + "\n" + uri.getRawPath() + "\n\n");
        signed.forEach(
                (name, value) -> request.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", signed.keySet());
        request.append('\n').append(names).append('\n').append(bodyHash);

        String day = time.substring(0, 8);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hex(sha256(utf8(request.toString())));
        byte[] key = hmac(hmac(hmac(hmac(utf8("AWS4" + credentials.secret()), day), region), "s3"), "aws4_request");
        headers.put(
                "Authorization",
                ALGORITHM + " Credential=" + credentials.keyId() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + hex(hmac(key, toSign)));
        return headers;
    }

    /** A key as a path: percent-encoded but for what the signature's rules leave as it is, and the slashes. */
    static String encoded(String key) {
        StringBuilder path = new StringBuilder();
        for (byte each : utf8(key)) {
            char character = (char) (each & 0xff);
            if ((character < 0x80 && Character.isLetterOrDigit(character)) || UNRESERVED.indexOf(character) >= 0) {
                path.append(character);
            } else {
                path.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return path.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
