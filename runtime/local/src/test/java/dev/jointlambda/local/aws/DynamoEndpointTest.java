package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.local.http.HttpFront;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The behaviour on our endpoint, and what only ours can be asked for. */
final class DynamoEndpointTest extends DynamoBehaviour {
    private static final AtomicLong NOW = new AtomicLong(1_000_000);
    private static final DynamoEndpoint ENDPOINT =
            DynamoEndpoint.create(LocalAws.KEY, () -> Instant.ofEpochMilli(NOW.get()));
    private static final HttpFront FRONT = HttpFront.start("dynamodb", ENDPOINT);
    private static final DynamoDbClient CLIENT = StateTable.client(FRONT.uri().toString());

    static {
        ENDPOINT.createStateTable("rows");
    }

    @AfterAll
    static void stop() {
        FRONT.close();
    }

    @Override
    DynamoDbClient client() {
        return CLIENT;
    }

    @Override
    String table() {
        return "rows";
    }

    @Test
    void aFailedConditionSendsTheItemAlongIfAsked() {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS("x"), "sk", AttributeValue.fromS("y"), "n", AttributeValue.fromN("1"));
        CLIENT.putItem(put -> put.tableName("rows").item(item));
        ConditionalCheckFailedException e = assertThrows(
                ConditionalCheckFailedException.class,
                () -> CLIENT.putItem(put -> put.tableName("rows")
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        assertEquals(item, e.item());
    }

    @Test
    void tablesAreMadeDescribedListedAndDeleted() {
        StateTable.create(FRONT.uri().toString(), "another");
        assertEquals(
                2,
                CLIENT.describeTable(describe -> describe.tableName("another"))
                        .table()
                        .keySchema()
                        .size());
        CLIENT.updateTimeToLive(ttl -> ttl.tableName("another")
                .timeToLiveSpecification(
                        specification -> specification.attributeName("expires").enabled(true)));
        assertEquals(
                "ENABLED",
                CLIENT.describeTimeToLive(ttl -> ttl.tableName("another"))
                        .timeToLiveDescription()
                        .timeToLiveStatusAsString());
        DynamoDbException twice = assertThrows(
                DynamoDbException.class, () -> StateTable.create(FRONT.uri().toString(), "another"));
        assertEquals("ResourceInUseException", twice.awsErrorDetails().errorCode());
        CLIENT.deleteTable(delete -> delete.tableName("another"));
        assertEquals(List.of("rows"), CLIENT.listTables().tableNames());
    }

    @Test
    void expiredRowsGoWhenToldTo() {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("old"), "sk", AttributeValue.fromS("y"));
        CLIENT.updateItem(update -> update.tableName("rows")
                .key(key)
                .updateExpression("SET expires = :at")
                .expressionAttributeValues(Map.of(":at", AttributeValue.fromN("1001"))));
        ENDPOINT.expire();
        assertEquals(
                3, CLIENT.getItem(get -> get.tableName("rows").key(key)).item().size());
        NOW.set(1_001_000);
        ENDPOINT.expire();
        assertEquals(
                0, CLIENT.getItem(get -> get.tableName("rows").key(key)).item().size());
    }

    @Test
    void whatItDoesNotKnowGetsTheServicesOwnError() {
        DynamoDbException unknown =
                assertThrows(DynamoDbException.class, () -> CLIENT.describeEndpoints(describe -> {}));
        assertEquals("UnknownOperationException", unknown.awsErrorDetails().errorCode());
        DynamoDbException parameter = assertThrows(
                DynamoDbException.class,
                () -> CLIENT.query(query -> query.tableName("rows").indexName("by-time")));
        assertEquals(
                "The local DynamoDB does not know the parameter IndexName",
                parameter.awsErrorDetails().errorMessage());
        assertNull(unknown.getCause());
    }

    @Test
    void throttlingIsTheServicesOwnError() {
        ENDPOINT.throttle(1);
        DynamoDbException e = assertThrows(DynamoDbException.class, CLIENT::listTables);
        assertEquals(
                "ProvisionedThroughputExceededException", e.awsErrorDetails().errorCode());
        assertEquals(1, CLIENT.listTables().tableNames().size());
    }
}
