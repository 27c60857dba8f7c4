package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CapacityUnit;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeyType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReservedThroughput;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableMeta;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableOptions;
import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.table.Meter;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One Tablestore instance as the vendor's clients see it, response validation and all: tables, single-row and batch
 * operations, ranges; conditions and filters for real. No secondary indexes are kept, no local transactions, and one
 * version of each column. To be put behind an HTTP front. Safe for use by many threads.
 */
public final class TablestoreEndpoint implements HttpService {
    /** A batch of 4 MB, and what protobuf adds. */
    private static final int BODY_LIMIT = 5 * 1024 * 1024;

    private final String instance;
    private final Map<String, String> secrets;
    private final InstantSource clock;
    private final TablestoreTables tables;
    private final TablestoreActions actions;

    private TablestoreEndpoint(String instance, Map<String, String> secrets, InstantSource clock, Meter meter) {
        this.instance = instance;
        this.secrets = Map.copyOf(secrets);
        this.clock = clock;
        this.tables = new TablestoreTables(clock, meter);
        this.actions = new TablestoreActions(tables);
    }

    /**
     * An instance without tables.
     *
     * @param instance its name
     * @param secrets the accepted access keys: secret by id
     * @param clock the time that columns are stamped with and expire by
     * @param meter hears of every row read and changed
     */
    public static TablestoreEndpoint create(
            String instance, Map<String, String> secrets, InstantSource clock, Meter meter) {
        return new TablestoreEndpoint(instance, secrets, clock, meter);
    }

    /**
     * Makes a table as a deployment has it, with the text keys {@code pk} and {@code sk}.
     *
     * @param name its name
     * @param timeToLive how long a column lives, in seconds, at least a day; -1 for ever
     * @throws IllegalArgumentException if there is such a table, or one of the service's rules is broken
     */
    public void addTable(String name, int timeToLive) {
        TableMeta.Builder meta = TableMeta.newBuilder().setTableName(name);
        for (String key : List.of("pk", "sk")) {
            meta.addPrimaryKey(PrimaryKeySchema.newBuilder().setName(key).setType(PrimaryKeyType.STRING));
        }
        TableOptions options = TableOptions.newBuilder()
                .setTimeToLive(timeToLive)
                .setMaxVersions(1)
                .build();
        try {
            tables.create(CreateTableRequest.newBuilder()
                    .setTableMeta(meta)
                    .setTableOptions(options)
                    .setReservedThroughput(ReservedThroughput.newBuilder()
                            .setCapacityUnit(
                                    CapacityUnit.newBuilder().setRead(0).setWrite(0)))
                    .build());
        } catch (TablestoreError e) {
            throw new IllegalArgumentException("the table \"" + name + "\" cannot be made: " + e.getMessage(), e);
        }
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
            byte[] answer = actions.perform(
                            request.rawPath().substring(1), request.body().array())
                    .toByteArray();
            return signed(request, 200, answer);
        } catch (TablestoreError e) {
            return failed(request, e);
        } catch (InvalidProtocolBufferException e) {
            return failed(request, TablestoreError.invalid("Failed to parse the ProtoBuf message: " + e.getMessage()));
        }
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
        String secret = secret(request);
        if (secret == null) {
            throw TablestoreError.unauthorised("The AccessKeyID does not exist.");
        }
        TablestoreSignatures.verify(request, secret);
        if (!instance.equals(request.header("x-ots-instancename"))) {
            throw TablestoreError.unauthorised("The instance is not found.");
        }
    }

    private @Nullable String secret(HttpRequest request) {
        String keyId = request.header("x-ots-accesskeyid");
        return keyId == null ? null : secrets.get(keyId);
    }

    private HttpAnswer failed(HttpRequest request, TablestoreError error) {
        OtsInternalApi.Error message = error.toMessage();
        return signed(request, error.status(), message.toByteArray());
    }

    private HttpAnswer signed(HttpRequest request, int status, byte[] body) {
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("x-ots-contentmd5", TablestoreSignatures.md5(body));
        headers.put("x-ots-contenttype", "protocol buffer");
        headers.put("x-ots-date", clock.instant().toString());
        headers.put("x-ots-requestid", UUID.randomUUID().toString());
        String secret = secret(request);
        String keyId = request.header("x-ots-accesskeyid");
        HttpAnswer answer = new HttpAnswer(status, headers, Bytes.of(body));
        return secret == null || keyId == null
                ? answer
                : answer.with(
                        "Authorization", TablestoreSignatures.authorization(keyId, secret, request.rawPath(), headers));
    }
}
