package dev.jointlambda.it.kill;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnType;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads everything that both stores have, with the vendors' clients and nothing of the runtime. */
final class Stores implements AutoCloseable {
    static final String DYNAMO = "DynamoDB";
    static final String TABLESTORE = "Tablestore";

    private final DynamoDbClient dynamo;
    private final SyncClient tablestore;
    private final String table;

    private Stores(DynamoDbClient dynamo, SyncClient tablestore, String table) {
        this.dynamo = dynamo;
        this.tablestore = tablestore;
        this.table = table;
    }

    static Stores of(LocalClouds clouds) {
        Map<String, String> aws = clouds.environment(Cloud.AWS);
        Map<String, String> aliyun = clouds.environment(Cloud.ALIYUN);
        return new Stores(
                DynamoDbClient.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .region(Region.of(aws.get("AWS_REGION")))
                        .endpointOverride(URI.create(aws.get("AWS_ENDPOINT_URL_DYNAMODB")))
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                aws.get("AWS_ACCESS_KEY_ID"), aws.get("AWS_SECRET_ACCESS_KEY"))))
                        .build(),
                new SyncClient(
                        aliyun.get("JOINTLAMBDA_ENDPOINT_TABLESTORE"),
                        aliyun.get("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                        aliyun.get("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                        aliyun.get("JOINTLAMBDA_INSTANCE")),
                aws.get("JOINTLAMBDA_TABLE"));
    }

    /** Every row of both stores, the index of open executions aside. */
    List<StoredRow> rows() {
        List<StoredRow> rows = new ArrayList<>();
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> {
                    String partition = item.get("pk").s();
                    if (partition.contains("/")) {
                        Map<String, Object> columns = new TreeMap<>();
                        item.forEach((name, value) -> put(columns, name, value));
                        rows.add(new StoredRow(DYNAMO, partition, item.get("sk").s(), columns));
                    }
                });
        PrimaryKey next = key(PrimaryKeyValue.INF_MIN);
        while (next != null) {
            RangeRowQueryCriteria range = new RangeRowQueryCriteria(table);
            range.setInclusiveStartPrimaryKey(next);
            range.setExclusiveEndPrimaryKey(key(PrimaryKeyValue.INF_MAX));
            range.setMaxVersions(1);
            GetRangeResponse answer = tablestore.getRange(new GetRangeRequest(range));
            answer.getRows().forEach(row -> rows.add(row(row)));
            next = answer.getNextStartPrimaryKey();
        }
        return rows;
    }

    /** How many entries the index of open executions has, at their home. */
    long openEntries() {
        return dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .filter(item -> item.get("pk").s().startsWith("open#"))
                .count();
    }

    private static void put(Map<String, Object> columns, String name, AttributeValue value) {
        if (value.hasM()) {
            value.m().forEach((inner, each) -> put(columns, name + "." + inner, each));
        } else if (value.s() != null) {
            columns.put(name, value.s());
        } else if (value.n() != null) {
            columns.put(name, Long.valueOf(value.n()));
        } else if (value.bool() != null) {
            columns.put(name, value.bool());
        } else if (value.b() != null) {
            columns.put(name, value.b().asByteArray());
        } else if (value.hasNs()) {
            columns.put(name, value.ns().stream().map(Long::valueOf).toList());
        } else if (value.hasL()) {
            columns.put(name, value.l().stream().map(AttributeValue::s).toList());
        }
    }

    private static StoredRow row(Row row) {
        Map<String, Object> columns = new TreeMap<>();
        for (Column column : row.getColumns()) {
            ColumnType type = column.getValue().getType();
            columns.put(
                    column.getName(),
                    switch (type) {
                        case INTEGER -> column.getValue().asLong();
                        case BINARY -> column.getValue().asBinary();
                        case BOOLEAN -> column.getValue().asBoolean();
                        default -> column.getValue().asString();
                    });
        }
        return new StoredRow(
                TABLESTORE,
                row.getPrimaryKey().getPrimaryKeyColumn("pk").getValue().asString(),
                row.getPrimaryKey().getPrimaryKeyColumn("sk").getValue().asString(),
                columns);
    }

    private static PrimaryKey key(PrimaryKeyValue bound) {
        return PrimaryKeyBuilder.createPrimaryKeyBuilder()
                .addPrimaryKeyColumn("pk", bound)
                .addPrimaryKeyColumn("sk", bound)
                .build();
    }

    @Override
    public void close() {
        dynamo.close();
        tablestore.shutdown();
    }
}
