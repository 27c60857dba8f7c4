package dev.jointlambda.local.aliyun;

import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import dev.jointlambda.local.access.Caller;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.table.Meter;
import dev.jointlambda.local.table.Units;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tablestore, to be put behind a front, as the vendor's clients see it, response validation and all: tables,
 * single-row and batch operations, ranges, with conditions and filters for real; everything else gets the service's own
 * error. One version of each column, no contents of secondary indexes, no local transactions. In memory. Safe for use by
 * many threads.
 */
public final class TablestoreEndpoint implements HttpService {
    /** A batch of 4 MB, and what protobuf adds. */
    private static final int BODY_LIMIT = 5 * 1024 * 1024;

    private static final int FOR_EVER = -1;

    private final Identities identities;
    private final InstantSource clock;
    private final Meter meter;
    private final Map<String, TablestoreTables> instances = new ConcurrentSkipListMap<>();
    private final Capacity capacity = new Capacity();
    private final AtomicInteger throttled = new AtomicInteger();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    private TablestoreEndpoint(Identities identities, InstantSource clock, Meter meter) {
        this.identities = identities;
        this.clock = clock;
        this.meter = meter;
    }

    /**
     * An instance without a table.
     *
     * @param instance the instance's name
     * @param key what requests must be signed with
     * @param clock the time that columns are stamped with and expire by
     */
    public static TablestoreEndpoint create(String instance, AccessKey key, InstantSource clock) {
        return create(instance, key, clock, Meter.NONE);
    }

    /** An instance without a table; the meter hears of every row that is read or changed. */
    public static TablestoreEndpoint create(String instance, AccessKey key, InstantSource clock, Meter meter) {
        TablestoreEndpoint endpoint = new TablestoreEndpoint(Identities.of(key.id(), key.secret()), clock, meter);
        endpoint.createInstance(instance);
        return endpoint;
    }

    /** An endpoint without an instance that lets everybody do what their policies allow. */
    public static TablestoreEndpoint create(Identities identities, InstantSource clock) {
        return new TablestoreEndpoint(identities, clock, Meter.NONE);
    }

    /**
     * Makes an instance without a table.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public void createInstance(String name) {
        if (instances.putIfAbsent(name, new TablestoreTables(clock, meter)) != null) {
            throw new IllegalArgumentException("there is a Tablestore instance \"" + name + "\" already");
        }
    }

    /**
     * Makes the tables in the only instance that {@code jointlambda-runtime-aliyun} keeps its rows in: {@code name}, whose columns live only so
     * long, and {@code <name>_open}, whose rows stay until they are removed.
     *
     * @param timeToLive how long a column lives, a day or longer
     * @throws IllegalArgumentException if there is such a table, or one of the service's rules is broken
     */
    public void createStateTables(String name, Duration timeToLive) {
        TablestoreTables tables = instances.values().iterator().next();
        tables.create(name, Math.toIntExact(timeToLive.toSeconds()));
        tables.create(name + "_open", FOR_EVER);
    }

    /** Lets the next requests fail because the server is busy. */
    public void throttle(int requests) {
        throttled.set(requests);
    }

    /** How many requests were carried out, by operation; those that a condition refused count too. */
    public Map<String, Long> requests() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((action, count) -> sums.put(action, count.sum()));
        return sums;
    }

    /** What the operations so far have consumed, save the writes that a condition refused. */
    public Units consumed() {
        return capacity.consumed();
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try {
            Caller caller = authenticate(request);
            if (!request.method().equals("POST")) {
                throw TablestoreError.of(405, "OTSMethodNotAllowed", "Only POST method for requests is supported.");
            }
            if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw TablestoreError.of(503, "OTSServerBusy", "Server is busy.");
            }
            return signed(request, 200, perform(request.rawPath().substring(1), request, caller.principal()));
        } catch (TablestoreError e) {
            return failed(request, e);
        } catch (InvalidProtocolBufferException e) {
            return failed(request, TablestoreError.invalid("Failed to parse the ProtoBuf message: " + e.getMessage()));
        }
    }

    private byte[] perform(String action, HttpRequest request, Principal caller) throws InvalidProtocolBufferException {
        try {
            String instance = String.valueOf(request.header("x-ots-instancename"));
            TablestoreTables tables = instances.get(instance);
            if (tables == null) {
                throw TablestoreError.unauthorised("The instance is not found.");
            }
            TablestoreAccess.check(caller, instance, action, request.body().array());
            byte[] answer = new TablestoreActions(tables, capacity)
                    .perform(action, request.body().array())
                    .toByteArray();
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

    private Caller authenticate(HttpRequest request) {
        Caller caller = identities.find(String.valueOf(request.header("x-ots-accesskeyid")));
        if (caller == null) {
            throw TablestoreError.unauthorised("The AccessKeyID does not exist.");
        }
        if (!caller.hasToken(request.header("x-ots-ststoken"))) {
            throw TablestoreError.unauthorised("The security token is not the AccessKeyID's.");
        }
        TablestoreSignatures.verify(request, caller.credentials().secret());
        return caller;
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
        HttpAnswer answer = new HttpAnswer(status, headers, Bytes.of(body));
        Caller caller = identities.find(String.valueOf(request.header("x-ots-accesskeyid")));
        return caller == null
                ? answer
                : answer.with(
                        "Authorization",
                        TablestoreSignatures.authorization(caller.credentials(), request.rawPath(), headers));
    }
}
