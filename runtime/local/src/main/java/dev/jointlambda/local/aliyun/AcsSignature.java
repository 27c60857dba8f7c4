package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Caller;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies the vendor's version 3 signature over a request (ACS3-HMAC-SHA256; vendor's documentation, 2026). */
final class AcsSignature {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");
    private static final List<String> NEEDED = List.of("host", "x-acs-content-sha256", "x-acs-date");

    private AcsSignature() {}

    /** Who has signed a request; refuses one that the holder of the key did not send just so. */
    static Principal verify(HttpRequest request, Identities identities) {
        String authorization = request.header("Authorization");
        Matcher parts = AUTHORIZATION.matcher(authorization == null ? "" : authorization);
        if (!parts.matches()) {
            throw AcsError.of(403, "AccessDenied", "The request has no signature of a known form.");
        }
        Caller caller = identities.find(parts.group(1));
        if (caller == null) {
            throw AcsError.of(403, "InvalidAccessKeyID", "The AccessKey ID is not found.");
        }
        if (!caller.hasToken(request.header("x-acs-security-token"))) {
            throw AcsError.of(403, "InvalidSecurityToken", "The security token is not the access key's.");
        }
        List<String> names = List.of(parts.group(2).split(";", -1));
        String bodyHash = hex(sha256(request.body().array()));
        if (!names.containsAll(NEEDED) || !bodyHash.equals(request.header("x-acs-content-sha256"))) {
            throw mismatch();
        }
        String toSign = "ACS3-HMAC-SHA256\n"
                + hex(sha256(canonical(request, names, bodyHash).getBytes(StandardCharsets.UTF_8)));
        byte[] expected = hex(hmac(caller.credentials().secret(), toSign)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.UTF_8))) {
            throw mismatch();
        }
        return caller.principal();
    }

    private static String canonical(HttpRequest request, List<String> names, String bodyHash) {
        StringBuilder headers = new StringBuilder();
        for (String name : names) {
            String value = request.header(name);
            headers.append(name)
                    .append(':')
                    .append(value == null ? "" : value.strip())
                    .append('\n');
        }
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> each : new TreeMap<>(request.query()).entrySet()) {
            query.add(encoded(each.getKey()) + "=" + encoded(each.getValue()));
        }
        return String.join(
                "\n",
                request.method(),
                request.rawPath(),
                String.join("&", query),
                headers,
                String.join(";", names),
                bodyHash);
    }

    private static AcsError mismatch() {
        return AcsError.of(
                403, "SignatureNotMatch", "The request signature we calculated does not match the one you provided.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
