package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.function.BinaryOperator;

/**
 * S3, to be put behind a front: whole objects in buckets, addressed by path or by host name; everything else gets the
 * service's own error. Serves OSS's S3-compatible requests too. In memory. Safe for use by many threads.
 */
public final class S3Endpoint implements HttpService {
    private static final int BODY_LIMIT = 64 * 1024 * 1024;
    private static final int MOST_LISTED = 1000;

    private final Buckets buckets = new Buckets();
    private final SigV4 signatures;
    private final BinaryOperator<String> names;
    private final String service;

    private S3Endpoint(SigV4 signatures, BinaryOperator<String> names, String service) {
        this.signatures = signatures;
        this.names = names;
        this.service = service;
    }

    /**
     * An endpoint without a bucket.
     *
     * @param key what requests must be signed with
     */
    public static S3Endpoint create(AccessKey key) {
        return create(Identities.of(key.id(), key.secret()));
    }

    /** An endpoint without a bucket that lets everybody do what their policies allow. */
    public static S3Endpoint create(Identities identities) {
        return create(
                identities,
                (bucket, object) -> {
                    String name = "arn:aws:s3:::" + bucket;
                    return object.isEmpty() ? name : name + "/" + object;
                },
                "s3");
    }

    /**
     * An endpoint that lets everybody do what their policies allow.
     *
     * @param names the full name of an object of a bucket, or of the bucket if the object's is empty
     * @param service how policies name the service: {@code s3} or {@code oss}
     */
    public static S3Endpoint create(Identities identities, BinaryOperator<String> names, String service) {
        return new S3Endpoint(new SigV4("s3", identities, InstantSource.system()), names, service);
    }

    /** Makes a bucket; nothing if it is there. */
    public void createBucket(String name) {
        buckets.create(name);
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try {
            Principal caller = verify(request);
            String host = String.valueOf(request.header("Host"));
            int dot = host.indexOf('.');
            String first = dot < 0 ? "" : host.substring(0, dot);
            String path = request.path().substring(1);
            if (buckets.has(first)) {
                return allowed(caller, first, path, request);
            }
            int slash = path.indexOf('/');
            return slash < 0
                    ? allowed(caller, path, "", request)
                    : allowed(caller, path.substring(0, slash), path.substring(slash + 1), request);
        } catch (AwsError e) {
            return error(e.status(), e.code(), e.text());
        }
    }

    private HttpAnswer allowed(Principal caller, String bucket, String object, HttpRequest request) {
        String action = service + ":" + action(request.method(), object.isEmpty());
        String why = caller.refusal(Ask.of(action, names.apply(bucket, object)));
        if (why == null
                && service.equals("s3")
                && request.method().matches("GET|HEAD")
                && !object.isEmpty()
                && !buckets.holds(bucket, object)) {
            // Whether there is such an object is for those to know who may list the bucket.
            boolean mayList = caller.mayDo(Ask.of(service + ":" + action("GET", true), names.apply(bucket, "")));
            why = mayList
                    ? null
                    : "the object may not exist, and whether it does is told to nobody who may not list them";
        }
        if (why != null) {
            throw AwsError.of(403, "AccessDenied", why);
        }
        return answer(bucket, object, request);
    }

    private String action(String method, boolean bucket) {
        return switch (method) {
            case "PUT" -> bucket ? (service.equals("s3") ? "CreateBucket" : "PutBucket") : "PutObject";
            case "DELETE" -> bucket ? "DeleteBucket" : "DeleteObject";
            default -> bucket ? (service.equals("s3") ? "ListBucket" : "ListObjects") : "GetObject";
        };
    }

    private Principal verify(HttpRequest request) {
        try {
            return signatures.verify(request, 403);
        } catch (AwsError e) {
            // The same findings under S3's own names.
            String code =
                    switch (e.code()) {
                        case "MissingAuthenticationTokenException" -> "AccessDenied";
                        case "UnrecognizedClientException" -> "InvalidAccessKeyId";
                        case "IncompleteSignatureException" -> "AuthorizationHeaderMalformed";
                        default -> "SignatureDoesNotMatch";
                    };
            throw AwsError.of(code.equals("AuthorizationHeaderMalformed") ? 400 : 403, code, e.text());
        }
    }

    private HttpAnswer answer(String bucket, String key, HttpRequest request) {
        Set<String> parameters = new TreeSet<>(request.query().keySet());
        parameters.removeAll(List.of(
                "x-id", "list-type", "prefix", "max-keys", "start-after", "continuation-token", "encoding-type"));
        if (!parameters.isEmpty()) {
            throw AwsError.of(
                    501, "NotImplemented", "A parameter you provided implies functionality that is not implemented");
        }
        if (key.isEmpty()) {
            return switch (request.method()) {
                case "PUT" -> {
                    buckets.create(bucket);
                    yield HttpAnswer.empty(200).with("Location", "/" + bucket);
                }
                case "HEAD" -> {
                    buckets.get(bucket);
                    yield HttpAnswer.empty(200);
                }
                case "GET" -> list(bucket, request.query());
                default -> throw notAllowed();
            };
        }
        ConcurrentNavigableMap<String, Bytes> objects = buckets.get(bucket);
        return switch (request.method()) {
            case "PUT" -> {
                Bytes content = S3Body.of(request);
                objects.put(key, content);
                yield HttpAnswer.empty(200).with("ETag", Checksums.etag(content));
            }
            case "GET", "HEAD" -> {
                Bytes content = objects.get(key);
                if (content == null) {
                    throw AwsError.of(404, "NoSuchKey", "The specified key does not exist.");
                }
                yield HttpAnswer.of(200, "application/octet-stream", content.array())
                        .with("ETag", Checksums.etag(content));
            }
            case "DELETE" -> {
                objects.remove(key);
                yield HttpAnswer.empty(204);
            }
            default -> throw notAllowed();
        };
    }

    private HttpAnswer list(String bucket, Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
        String asked = query.getOrDefault("max-keys", "" + MOST_LISTED);
        if (!asked.matches("\\d{1,9}")) {
            throw AwsError.of(400, "InvalidArgument", "Provided max-keys not an integer or within integer range");
        }
        int most = Math.min(MOST_LISTED, Integer.parseInt(asked));
        Map<String, Bytes> found = new LinkedHashMap<>();
        String last = null;
        for (Map.Entry<String, Bytes> each :
                buckets.get(bucket).tailMap(after, false).entrySet()) {
            if (each.getKey().startsWith(prefix)) {
                if (found.size() == most) {
                    break;
                }
                found.put(each.getKey(), each.getValue());
                last = each.getKey();
            }
        }
        boolean more = last != null
                && buckets.get(bucket).tailMap(last, false).keySet().stream().anyMatch(key -> key.startsWith(prefix));
        StringBuilder xml = new StringBuilder("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        Xml.element(xml, "Name", bucket);
        Xml.element(xml, "Prefix", prefix);
        Xml.element(xml, "MaxKeys", Integer.toString(most));
        Xml.element(xml, "KeyCount", Integer.toString(found.size()));
        Xml.element(xml, "IsTruncated", Boolean.toString(more));
        if (more) {
            Xml.element(xml, "NextContinuationToken", String.valueOf(last));
        }
        found.forEach((key, content) -> {
            xml.append("<Contents>");
            Xml.element(xml, "Key", key);
            Xml.element(xml, "ETag", Checksums.etag(content));
            Xml.element(xml, "Size", Integer.toString(content.length()));
            xml.append("</Contents>");
        });
        return Xml.answer(200, xml.append("</ListBucketResult>").toString());
    }

    private static AwsError notAllowed() {
        return AwsError.of(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return switch (why) {
            case MALFORMED -> error(status, "InvalidRequest", detail);
            case TOO_LARGE -> error(400, "EntityTooLarge", detail);
            case TOO_SLOW -> error(400, "RequestTimeout", detail);
            case INTERNAL -> error(status, "InternalError", detail);
            case TOLD -> error(status, status < 500 ? "AccessDenied" : "InternalError", detail);
        };
    }

    private static HttpAnswer error(int status, String code, String message) {
        StringBuilder xml = new StringBuilder("<Error>");
        Xml.element(xml, "Code", code);
        Xml.element(xml, "Message", message);
        String request = UUID.randomUUID().toString();
        Xml.element(xml, "RequestId", request);
        return Xml.answer(status, xml.append("</Error>").toString()).with("x-amz-request-id", request);
    }
}
