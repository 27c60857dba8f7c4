package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Caller;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies the signature of Function Compute's 2.0 API (vendor's documentation, 2026-03). */
final class FcSignature {
    private static final Pattern AUTHORIZATION = Pattern.compile("FC ([^:]+):([A-Za-z0-9+/=]+)");

    private FcSignature() {}

    /** Who has signed a request; refuses one that the holder of the key did not send just so. */
    static Principal verify(HttpRequest request, Identities identities) {
        Matcher parts = AUTHORIZATION.matcher(header(request, "authorization"));
        if (!parts.matches()) {
            throw AcsError.of(403, "AccessDenied", "The request has no signature of a known form.");
        }
        Caller caller = identities.find(parts.group(1));
        if (caller == null) {
            throw AcsError.of(403, "InvalidAccessKeyID", "The AccessKey ID is not found.");
        }
        if (!caller.hasToken(request.header("x-fc-security-token"))) {
            throw AcsError.of(403, "InvalidSecurityToken", "The security token is not the access key's.");
        }
        TreeMap<String, String> own = new TreeMap<>();
        for (String each : request.headers().keySet()) {
            String name = each.toLowerCase(Locale.ROOT);
            if (name.startsWith("x-fc-")) {
                own.put(name, header(request, name));
            }
        }
        StringBuilder toSign = new StringBuilder();
        toSign.append(request.method()).append('\n');
        toSign.append(header(request, "content-md5")).append('\n');
        toSign.append(header(request, "content-type")).append('\n');
        toSign.append(header(request, "date")).append('\n');
        for (Map.Entry<String, String> each : own.entrySet()) {
            toSign.append(each.getKey()).append(':').append(each.getValue()).append('\n');
        }
        toSign.append(request.path());
        String expected = hmac(caller.credentials().secret(), toSign.toString());
        byte[] given = parts.group(2).getBytes(StandardCharsets.UTF_8);
        if (header(request, "date").isEmpty()
                || !MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given)) {
            throw AcsError.of(403, "SignatureNotMatch", "The request signature does not match.");
        }
        return caller.principal();
    }

    private static String header(HttpRequest request, String name) {
        String value = request.header(name);
        return value == null ? "" : value.strip();
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
