package dev.jointlambda.aliyun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests without a query as Function Compute's 2.0 API wants them (vendor's documentation, 2026-03). */
final class FcSignature {
    /** Two digits for the day, which the JDK's own format of RFC 1123 does not write. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Supplier<Credentials> signer;
    private final InstantSource clock;

    FcSignature(Supplier<Credentials> signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * The headers to send with a request, besides its type and what the HTTP client sets by itself.
     *
     * @param headers the request's own, all named {@code x-fc-} in lower case
     */
    SortedMap<String, String> sign(String method, String contentType, SortedMap<String, String> headers, String path) {
        Credentials credentials = signer.get();
        String date = DATE.format(clock.instant());
        TreeMap<String, String> all = new TreeMap<>(headers);
        if (credentials.token() != null) {
            all.put("x-fc-security-token", credentials.token());
        }
        StringBuilder request = new StringBuilder(method + "\n\n" + contentType + "\n" + date + "\n");
        all.forEach(
                (name, value) -> request.append(name).append(':').append(value).append('\n'));
        request.append(path);
        all.put("Date", date);
        all.put("Authorization", "FC " + credentials.keyId() + ":" + hmac(credentials.secret(), request.toString()));
        return all;
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
