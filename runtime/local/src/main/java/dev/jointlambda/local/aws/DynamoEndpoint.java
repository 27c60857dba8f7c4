package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.table.Units;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * DynamoDB, to be put behind a front: its JSON 1.0 protocol for the operations on tables and on items with expressions;
 * everything else gets the service's own error. In memory. Safe for use by many threads.
 */
public final class DynamoEndpoint implements HttpService {
    private static final int BODY_LIMIT = 16 * 1024 * 1024;
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final String TARGET = "DynamoDB_20120810.";
    private static final String OWN_ERRORS = "com.amazonaws.dynamodb.v20120810#";
    private static final String COMMON_ERRORS = "com.amazon.coral.service#";

    private final Tables tables;
    private final TableAccess access;
    private final SigV4 signatures;
    private final Map<String, BiConsumer<Parameters, JsonWriter>> operations = new HashMap<>();
    private final AtomicInteger throttled = new AtomicInteger();
    private final Capacity capacity = new Capacity();

    private DynamoEndpoint(Tables tables, SigV4 signatures) {
        this.tables = tables;
        access = new TableAccess(tables);
        this.signatures = signatures;
        operations.put("CreateTable", tables::create);
        operations.put("DescribeTable", tables::describe);
        operations.put("DeleteTable", tables::delete);
        operations.put("ListTables", tables::list);
        operations.put("UpdateTimeToLive", tables::updateTimeToLive);
        operations.put("DescribeTimeToLive", tables::describeTimeToLive);
        ItemOperations items = new ItemOperations(tables, capacity);
        operations.put("PutItem", items::put);
        operations.put("GetItem", items::get);
        operations.put("UpdateItem", items::update);
        operations.put("DeleteItem", items::delete);
        RangeOperations ranges = new RangeOperations(tables, capacity);
        operations.put("Query", ranges::query);
        operations.put("Scan", ranges::scan);
        BatchOperations batches = new BatchOperations(tables, capacity);
        operations.put("BatchGetItem", batches::get);
        operations.put("BatchWriteItem", batches::write);
    }

    /**
     * An endpoint without a table.
     *
     * @param key what requests must be signed with
     * @param clock the time that columns are stamped with and rows expire by; signatures go by the wall clock
     */
    public static DynamoEndpoint create(AccessKey key, InstantSource clock) {
        return create(Identities.of(key.id(), key.secret()), clock);
    }

    /** An endpoint that lets everybody do what their policies allow. */
    public static DynamoEndpoint create(Identities identities, InstantSource clock) {
        return new DynamoEndpoint(new Tables(clock), new SigV4("dynamodb", identities, InstantSource.system()));
    }

    /** Makes the table that {@code jointlambda-runtime-aws} keeps its rows in, with time to live switched on. */
    public void createStateTable(String name) {
        tables.create(name, new KeyPart("pk", "S"), new KeyPart("sk", "S"));
        tables.get(name).expiryAttribute = "expires";
    }

    /** Lets the next requests fail for want of throughput. */
    public void throttle(int requests) {
        throttled.set(requests);
    }

    /** What the operations so far have consumed. */
    public Units consumed() {
        return capacity.consumed();
    }

    /** Removes the rows whose time to live has passed; never happens by itself. */
    public void expire() {
        tables.expire();
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try (JsonWriter json = JsonWriter.create()) {
            Principal caller = signatures.verify(request, 400);
            String target = String.valueOf(request.header("X-Amz-Target"));
            String operation = target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
            BiConsumer<Parameters, JsonWriter> known = operations.get(operation);
            if (known == null || !request.method().equals("POST")) {
                throw AwsError.of(400, "UnknownOperationException", "");
            }
            if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw AwsError.of(
                        400,
                        "ProvisionedThroughputExceededException",
                        "The level of configured provisioned throughput for the table was exceeded.");
            }
            Parameters parameters = Parameters.parse(request.body());
            access.check(caller, operation, parameters);
            json.writeStartObject();
            known.accept(parameters, json);
            json.writeEndObject();
            return answer(200, json.getBytes());
        } catch (AwsError e) {
            return error(e);
        }
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        String code =
                switch (why) {
                    case MALFORMED -> "SerializationException";
                    case TOO_LARGE -> "RequestEntityTooLargeException";
                    case TOO_SLOW -> "RequestTimeoutException";
                    case INTERNAL -> "InternalServerError";
                    case TOLD -> status < 500 ? "AccessDeniedException" : "InternalServerError";
                };
        return error(AwsError.of(status, code, detail));
    }

    private static HttpAnswer error(AwsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("__type").writeValue(namespace(error.code()) + error.code());
            json.writeFieldName("message").writeValue(error.text());
            if (error.item() != null) {
                json.writeFieldName("Item");
                Attributes.write(json, error.item());
            }
            json.writeEndObject();
            return answer(error.status(), json.getBytes());
        }
    }

    private static String namespace(String code) {
        return switch (code) {
            case "ConditionalCheckFailedException",
                    "ResourceNotFoundException",
                    "ResourceInUseException",
                    "ProvisionedThroughputExceededException",
                    "InternalServerError" -> OWN_ERRORS;
            default -> COMMON_ERRORS;
        };
    }

    private static HttpAnswer answer(int status, byte[] json) {
        return HttpAnswer.of(status, CONTENT_TYPE, new String(json, StandardCharsets.UTF_8))
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
