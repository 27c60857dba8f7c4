package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads both stores with the vendors' clients, and judges what is in them: nothing of the runtime is used. */
final class RowReader implements AutoCloseable {
    private final DynamoDbClient dynamo;
    private final SyncClient tablestore;
    private final String table;

    private RowReader(DynamoDbClient dynamo, SyncClient tablestore, String table) {
        this.dynamo = dynamo;
        this.tablestore = tablestore;
        this.table = table;
    }

    static RowReader of(LocalClouds clouds) {
        Map<String, String> aws = clouds.environment(Cloud.AWS);
        Map<String, String> aliyun = clouds.environment(Cloud.ALIYUN);
        return new RowReader(
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

    /**
     * Exactly one committed output per step instance over both stores, exactly one execution row, and that one ended.
     *
     * @param steps how many step instances there must be
     */
    void verify(String partition, int steps) {
        List<String> outcomes = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        read(fromDynamo(partition), outcomes, ends);
        read(fromTablestore(partition), outcomes, ends);
        Set<String> distinct = new HashSet<>(outcomes);
        assertEquals(distinct.size(), outcomes.size(), () -> partition + " has two outputs of one step: " + outcomes);
        assertEquals(steps, distinct.size(), () -> partition + " has committed " + outcomes);
        assertEquals(1, ends.size(), () -> partition + " has these execution rows: " + ends);
        assertTrue(Set.of("DONE", "FAILED").contains(ends.get(0)), () -> partition + " is " + ends);
    }

    /** Names each output by the register it is in, or by the slot of the join row it was committed in. */
    private static void read(Map<String, Map<String, String>> rows, List<String> outcomes, List<String> ends) {
        rows.forEach((key, columns) -> {
            if (key.startsWith("R#")) {
                outcomes.add(key);
            } else if (key.startsWith("J#")) {
                columns.keySet().stream()
                        .filter(name -> name.matches("slot\\d+|s\\d+_outcome"))
                        .forEach(name -> outcomes.add(key + " slot " + name.replaceAll("\\D", "")));
            } else if (key.equals("X")) {
                ends.add(columns.get("status"));
            }
        });
    }

    private Map<String, Map<String, String>> fromDynamo(String partition) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        dynamo.queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items()
                .forEach(item -> {
                    Map<String, String> columns = new TreeMap<>();
                    item.forEach((name, value) -> columns.put(name, String.valueOf(value.s())));
                    rows.put(item.get("sk").s(), columns);
                });
        return rows;
    }

    private Map<String, Map<String, String>> fromTablestore(String partition) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        PrimaryKey next = key(partition, PrimaryKeyValue.INF_MIN);
        while (next != null) {
            RangeRowQueryCriteria range = new RangeRowQueryCriteria(table);
            range.setInclusiveStartPrimaryKey(next);
            range.setExclusiveEndPrimaryKey(key(partition, PrimaryKeyValue.INF_MAX));
            range.setMaxVersions(1);
            GetRangeResponse answer = tablestore.getRange(new GetRangeRequest(range));
            for (Row row : answer.getRows()) {
                Map<String, String> columns = new TreeMap<>();
                for (Column column : row.getColumns()) {
                    columns.put(column.getName(), column.getValue().toString());
                }
                rows.put(
                        row.getPrimaryKey().getPrimaryKeyColumn("sk").getValue().asString(), columns);
            }
            next = answer.getNextStartPrimaryKey();
        }
        return rows;
    }

    private static PrimaryKey key(String partition, PrimaryKeyValue sort) {
        return PrimaryKeyBuilder.createPrimaryKeyBuilder()
                .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString(partition))
                .addPrimaryKeyColumn("sk", sort)
                .build();
    }

    @Override
    public void close() {
        dynamo.close();
        tablestore.shutdown();
    }
}
