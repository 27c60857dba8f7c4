package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Caller;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies requests that are signed with AWS Signature Version 4 in their Authorization header. */
final class SigV4 {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/([^/,]+)/([^/,]+)"
                    + "/([^/,]+)/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final String service;
    private final Identities identities;
    private final InstantSource clock;

    /** Verifies for one service ({@code dynamodb}, {@code lambda}, {@code s3}). */
    SigV4(String service, Identities identities, InstantSource clock) {
        this.service = service;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Who has signed a request.
     *
     * @param refused the HTTP status to refuse with
     * @throws AwsError for one that is not signed rightly
     */
    Principal verify(HttpRequest request, int refused) {
        String authorization = request.header("Authorization");
        if (authorization == null) {
            throw AwsError.of(refused, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Matcher parts = AUTHORIZATION.matcher(authorization);
        if (!parts.matches()) {
            throw AwsError.of(refused, "IncompleteSignatureException", "The Authorization header has another form.");
        }
        Caller caller = identities.find(parts.group(1));
        if (caller == null || !caller.hasToken(request.header("X-Amz-Security-Token"))) {
            throw AwsError.of(
                    refused, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        String time = String.valueOf(request.header("X-Amz-Date"));
        List<String> signed = List.of(parts.group(5).split(";", -1));
        boolean right = parts.group(4).equals(service)
                && time.startsWith(parts.group(2))
                && fresh(time)
                && signed.contains("host")
                && payloadIsAsStated(request);
        String scope = parts.group(2) + "/" + parts.group(3) + "/" + service + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hex(sha256(canonical(request, signed)));
        byte[] signature = hmac(signingKey(caller.credentials().secret(), parts.group(2), parts.group(3)), toSign);
        if (!right || !MessageDigest.isEqual(signature, HexFormat.of().parseHex(parts.group(6)))) {
            throw AwsError.of(
                    refused,
                    "InvalidSignatureException",
                    "The request signature we calculated does not match the signature you provided.");
        }
        return caller.principal();
    }

    private boolean fresh(String time) {
        try {
            Instant signed = TIME.parse(time, Instant::from);
            return Duration.between(signed, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A stated hash must be the body's; S3 also knows bodies that are not signed, or piece by piece. */
    private static boolean payloadIsAsStated(HttpRequest request) {
        String stated = request.header("X-Amz-Content-Sha256");
        return stated == null
                || stated.equals("UNSIGNED-PAYLOAD")
                || stated.startsWith("STREAMING-")
                || stated.equals(hex(sha256(request.body().array())));
    }

    private byte[] canonical(HttpRequest request, List<String> signed) {
        StringBuilder canonical = new StringBuilder(request.method()).append('\n');
        // Every service but S3 has its path encoded twice.
        canonical
                .append(service.equals("s3") ? request.rawPath() : UriText.encode(request.rawPath(), true))
                .append('\n')
                .append(query(request))
                .append('\n');
        for (String name : signed) {
            List<String> values = request.headers().getOrDefault(name, List.of());
            canonical.append(name).append(':');
            canonical.append(String.join(
                    ",",
                    values.stream()
                            .map(value -> value.strip().replaceAll(" +", " "))
                            .toList()));
            canonical.append('\n');
        }
        String stated = request.header("X-Amz-Content-Sha256");
        canonical.append('\n').append(String.join(";", signed)).append('\n');
        canonical.append(stated == null ? hex(sha256(request.body().array())) : stated);
        return canonical.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String query(HttpRequest request) {
        List<String> pairs = new ArrayList<>();
        request.query()
                .forEach((name, value) -> pairs.add(UriText.encode(name, false) + "=" + UriText.encode(value, false)));
        pairs.sort(null);
        return String.join("&", pairs);
    }

    private byte[] signingKey(String key, String day, String region) {
        byte[] secret = ("AWS4" + key).getBytes(StandardCharsets.UTF_8);
        return hmac(hmac(hmac(hmac(secret, day), region), service), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
