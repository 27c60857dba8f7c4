package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tablestore's signatures over requests and answers, and the MD5 of bodies. */
final class TablestoreSignatures {
    private static final String OURS = "x-ots-";
    private static final String SIGNATURE = "x-ots-signature";

    private TablestoreSignatures() {}

    /** Refuses a request whose body or signed headers are not what the holder of the secret sent. */
    static void verify(HttpRequest request, String secret) {
        if (!same(md5(request.body().array()), request.header("x-ots-contentmd5"))) {
            throw TablestoreError.unauthorised(
                    "Mismatch between MD5 value of request body and x-ots-contentmd5 in header.");
        }
        TreeMap<String, String> signed = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(OURS) && !name.equals(SIGNATURE)) {
                signed.put(name, header.getValue().get(0).strip());
            }
        }
        if (!same(request(secret, request.method(), request.rawPath(), signed), request.header(SIGNATURE))) {
            throw TablestoreError.unauthorised("Signature mismatch.");
        }
    }

    /** The signature of a request over its headers, names in lower case. */
    static String request(String secret, String method, String path, Map<String, String> headers) {
        return hmac(secret, path + "\n" + method + "\n\n" + lines(new TreeMap<>(headers)));
    }

    /** The Authorization header of an answer, which the vendor's client checks. */
    static String authorization(Credentials key, String path, Map<String, String> headers) {
        return "OTS " + key.keyId() + ":" + hmac(key.secret(), lines(new TreeMap<>(headers)) + path);
    }

    static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static String lines(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(':').append(value).append('\n'));
        return lines.toString();
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
