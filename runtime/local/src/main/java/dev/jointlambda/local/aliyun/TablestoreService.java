package dev.jointlambda.local.aliyun;

import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Tablestore's HTTP side: signatures both ways, and errors in their own form. */
final class TablestoreService implements HttpService {
    /** A batch of 4 MB, and what protobuf adds. */
    private static final int BODY_LIMIT = 5 * 1024 * 1024;

    private final String instance;
    private final AccessKey key;
    private final InstantSource clock;
    private final TablestoreActions actions;
    private final AtomicInteger throttled = new AtomicInteger();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    TablestoreService(String instance, AccessKey key, InstantSource clock, TablestoreTables tables) {
        this.instance = instance;
        this.key = key;
        this.clock = clock;
        this.actions = new TablestoreActions(tables);
    }

    void throttle(int requests) {
        throttled.set(requests);
    }

    Map<String, Long> counts() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((action, count) -> sums.put(action, count.sum()));
        return sums;
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try {
            authenticate(request);
            if (!request.method().equals("POST")) {
                throw TablestoreError.of(405, "OTSMethodNotAllowed", "Only POST method for requests is supported.");
            }
            if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw TablestoreError.of(503, "OTSServerBusy", "Server is busy.");
            }
            return signed(request, 200, perform(request.rawPath().substring(1), request));
        } catch (TablestoreError e) {
            return failed(request, e);
        } catch (InvalidProtocolBufferException e) {
            return failed(request, TablestoreError.invalid("Failed to parse the ProtoBuf message: " + e.getMessage()));
        }
    }

    private byte[] perform(String action, HttpRequest request) throws InvalidProtocolBufferException {
        try {
            byte[] answer = actions.perform(action, request.body().array()).toByteArray();
            count(action);
            return answer;
        } catch (TablestoreError e) {
            if (e.isCondition()) {
                count(action);
            }
            throw e;
        }
    }

    private void count(String action) {
        counts.computeIfAbsent(action, first -> new LongAdder()).increment();
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return failed(
                request,
                switch (why) {
                    case MALFORMED -> TablestoreError.of(status, "OTSParameterInvalid", detail);
                    case TOO_LARGE -> TablestoreError.of(status, "OTSRequestBodyTooLarge", detail);
                    case TOO_SLOW -> TablestoreError.of(status, "OTSRequestTimeout", detail);
                    case INTERNAL -> TablestoreError.of(status, "OTSInternalServerError", detail);
                    case TOLD -> TablestoreError.of(status, told(status), detail);
                });
    }

    private static String told(int status) {
        return switch (status) {
            case 403 -> "OTSAuthFailed";
            case 404 -> "OTSObjectNotExist";
            case 429 -> "OTSQuotaExhausted";
            case 503 -> "OTSServerUnavailable";
            default -> status >= 500 ? "OTSInternalServerError" : "OTSParameterInvalid";
        };
    }

    private void authenticate(HttpRequest request) {
        if (!key.id().equals(request.header("x-ots-accesskeyid"))) {
            throw TablestoreError.unauthorised("The AccessKeyID does not exist.");
        }
        TablestoreSignatures.verify(request, key.secret());
        if (!instance.equals(request.header("x-ots-instancename"))) {
            throw TablestoreError.unauthorised("The instance is not found.");
        }
    }

    private HttpAnswer failed(HttpRequest request, TablestoreError error) {
        return signed(request, error.status(), error.toMessage().toByteArray());
    }

    private HttpAnswer signed(HttpRequest request, int status, byte[] body) {
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("x-ots-contentmd5", TablestoreSignatures.md5(body));
        headers.put("x-ots-contenttype", "protocol buffer");
        headers.put("x-ots-date", clock.instant().toString());
        headers.put("x-ots-requestid", UUID.randomUUID().toString());
        return new HttpAnswer(status, headers, Bytes.of(body))
                .with("Authorization", TablestoreSignatures.authorization(key, request.rawPath(), headers));
    }
}
