package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What DynamoDB does, seen through the vendor's client; held against our endpoint and against an independent one. */
abstract class DynamoBehaviour {
    private final String partition = "p-" + UUID.randomUUID();

    abstract DynamoDbClient client();

    abstract String table();

    @Test
    final void conditionsAreEvaluatedOnTheItem() {
        put("a", Map.of("n", n(5), "s", s("hello"), "l", AttributeValue.fromL(List.of(n(1), s("x")))));
        List<String> hold = List.of(
                "attribute_exists(n)",
                "attribute_not_exists(nowhere)",
                "attribute_not_exists(n) OR n = :five",
                "NOT n <> :five AND n >= :five",
                "n BETWEEN :four AND :six AND s = :hello",
                "n IN (:four, :five)",
                "begins_with(s, :he)",
                "contains(s, :ell) AND contains(l, :x)",
                "size(s) = :five AND size(l) < :four",
                "attribute_type(s, :S)",
                "l[1] = :x",
                "nowhere <> :five",
                "(n = :four OR n = :five) AND NOT (s = :x)");
        List<String> fail = List.of(
                "attribute_exists(nowhere)",
                "n = :four",
                "n < :hello",
                "nowhere = :five",
                "nowhere < :five",
                "n = :four OR n = :six AND n = :five",
                "NOT n = :five",
                "begins_with(s, :ell)",
                "attribute_type(n, :S)",
                "l[7] = :x");
        hold.forEach(condition -> assertTrue(holds(condition), condition));
        fail.forEach(condition -> assertFalse(holds(condition), condition));
    }

    @Test
    final void updatesSetAddRemoveAndDelete() {
        put("a", Map.of("n", n(5), "gone", s("x"), "set", AttributeValue.fromNs(List.of("1", "2")), "m", m("k", n(1))));
        Map<String, AttributeValue> after = client().updateItem(update -> update.tableName(table())
                        .key(key("a"))
                        .updateExpression(
                                "SET n = n + :one, fresh = if_not_exists(fresh, :one), kept = if_not_exists(n,"
                                        + " :one), m.k2 = :one REMOVE gone ADD #s :more, total2 :one DELETE theOther :more")
                        .expressionAttributeNames(Map.of("#s", "set"))
                        .expressionAttributeValues(
                                Map.of(":one", n(1), ":more", AttributeValue.fromNs(List.of("2", "3"))))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        assertEquals(n(6), after.get("n"));
        assertEquals(n(1), after.get("fresh"));
        assertEquals(n(5), after.get("kept"), "values are those before the update");
        assertEquals(n(1), after.get("total2"));
        assertFalse(after.containsKey("gone"));
        assertEquals(
                Map.of("k", n(1), "k2", n(1)), assertNotNullAnd(after.get("m")).m());
        assertEquals(
                List.of("1", "2", "3"),
                assertNotNullAnd(after.get("set")).ns().stream().sorted().toList());
    }

    @Test
    final void aFailedConditionChangesNothing() {
        put("a", Map.of("n", n(1)));
        assertThrows(
                ConditionalCheckFailedException.class, () -> client().updateItem(update -> update.tableName(table())
                        .key(key("a"))
                        .updateExpression("SET n = :v")
                        .conditionExpression("n = :v")
                        .expressionAttributeValues(Map.of(":v", n(2)))));
        assertEquals(n(1), get("a").get("n"));
    }

    @Test
    final void anUpdateMakesAMissingItemWithItsKey() {
        client().updateItem(update -> update.tableName(table())
                .key(key("new"))
                .updateExpression("SET n = :v")
                .expressionAttributeValues(Map.of(":v", n(2))));
        assertEquals(s(partition), get("new").get("pk"));
    }

    @Test
    final void aQueryReadsAPartitionInOrderAndInPages() {
        for (String sort : List.of("b1", "a1", "b2", "c1", "b3")) {
            put(sort, Map.of("n", n(1)));
        }
        assertEquals(List.of("a1", "b1", "b2", "b3", "c1"), query("pk = :p", true, 10));
        assertEquals(List.of("b3", "b2", "b1"), query("pk = :p AND begins_with(sk, :b)", false, 10));
        assertEquals(List.of("b1", "b2", "b3", "c1"), query("pk = :p AND sk BETWEEN :b AND :z", true, 2));
        assertEquals(List.of("c1"), query("pk = :p AND sk > :b9", true, 1));
    }

    @Test
    final void aQueryBeginsBehindAnyKeyWithinItsBounds() {
        for (String sort : List.of("b1", "a1", "b2", "c1", "b3")) {
            put(sort, Map.of("n", n(1)));
        }
        assertEquals(List.of("b2", "b3"), sorts(queryAfter("b1")));
        assertEquals(List.of("b2", "b3"), sorts(queryAfter("b11")), "a key that is not there");
        assertEquals(List.of("a1", "b1", "b2", "b3"), sorts(queryAfter("0")));
        assertEquals(List.of(), sorts(queryAfter("b9")));
        DynamoDbException e = assertThrows(DynamoDbException.class, () -> queryAfter("d"));
        assertEquals(
                "The provided starting key does not match the range key predicate",
                e.awsErrorDetails().errorMessage());
    }

    @Test
    final void aQueryTakesOneConditionPerKey() {
        DynamoDbException two =
                assertThrows(DynamoDbException.class, () -> query("pk = :p AND sk > :b AND sk < :z", true, 10));
        assertEquals(
                "KeyConditionExpressions must only contain one condition per key",
                two.awsErrorDetails().errorMessage().replace("Invalid KeyConditionExpression: ", ""));
        DynamoDbException crossed =
                assertThrows(DynamoDbException.class, () -> query("pk = :p AND sk BETWEEN :z AND :b", true, 10));
        assertEquals(
                "Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal"
                        + " to lower bound; lower bound operand: AttributeValue: {S:z}, upper bound operand:"
                        + " AttributeValue: {S:b}",
                crossed.awsErrorDetails().errorMessage());
    }

    @Test
    final void everyOperationTellsWhatItConsumedIfAsked() {
        Map<String, AttributeValue> large = new HashMap<>(key("large"));
        large.put("v", s("x".repeat(9000)));
        assertEquals(
                9.0,
                client().putItem(put ->
                                put.tableName(table()).item(large).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                        .consumedCapacity()
                        .capacityUnits());
        assertEquals(1.5, read("large", false));
        assertEquals(3.0, read("large", true));
        assertEquals(1.0, read("absent", true));
        put("small", Map.of("n", n(1)));
        assertEquals(3.0, queryUnits("large"));
        assertEquals(1.0, queryUnits("small"));
        assertTrue(queryUnits("absent") <= 1.0, "nothing found");
        assertEquals(
                9.0,
                client().updateItem(update -> update.tableName(table())
                                .key(key("large"))
                                .updateExpression("REMOVE v")
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                        .consumedCapacity()
                        .capacityUnits());
    }

    @Test
    final void aScanSeesEverythingOnce() {
        put("a", Map.of("n", n(1)));
        put("b", Map.of("n", n(2)));
        List<String> found = new ArrayList<>();
        Map<String, AttributeValue> last = Map.of();
        do {
            Map<String, AttributeValue> from = last;
            ScanResponse page = client().scan(scan -> scan.tableName(table())
                    .filterExpression("pk = :p")
                    .expressionAttributeValues(Map.of(":p", s(partition)))
                    .limit(3)
                    .exclusiveStartKey(from.isEmpty() ? null : from));
            page.items()
                    .forEach(item -> found.add(assertNotNullAnd(item.get("sk")).s()));
            last = page.lastEvaluatedKey();
        } while (!last.isEmpty());
        assertEquals(List.of("a", "b"), found.stream().sorted().toList());
    }

    @Test
    final void batchesWriteAndRead() {
        List<WriteRequest> writes = new ArrayList<>();
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Map<String, AttributeValue> item = new HashMap<>(key("k" + i));
            item.put("n", n(i));
            writes.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(item).build())
                    .build());
            keys.add(key("k" + i));
        }
        client().batchWriteItem(batch -> batch.requestItems(Map.of(table(), writes)));
        keys.add(key("absent"));
        KeysAndAttributes ask = KeysAndAttributes.builder().keys(keys).build();
        assertEquals(
                25,
                assertNotNullAnd(client().batchGetItem(batch -> batch.requestItems(Map.of(table(), ask)))
                                .responses()
                                .get(table()))
                        .size());
    }

    @Test
    final void aProjectionKeepsOnlyWhatIsAsked() {
        put("a", Map.of("n", n(1), "theOther", n(2), "m", m("k", n(3))));
        assertEquals(
                Map.of("n", n(1), "m", m("k", n(3))),
                client().getItem(get -> get.tableName(table()).key(key("a")).projectionExpression("n, m.k"))
                        .item());
    }

    @Test
    final void wrongRequestsGetTheServicesErrors() {
        assertError("ValidationException", "reserved keyword: status", "SET status = :v", Map.of(":v", n(1)));
        assertError(
                "ValidationException",
                "Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}",
                "SET n = :v",
                Map.of(":v", n(1), ":unused", n(1)));
        assertError(
                "ValidationException",
                "An expression attribute value used in expression is not defined; attribute value: :w",
                "SET n = :w",
                Map.of(":v", n(1)));
        assertError(
                "ValidationException", "Invalid UpdateExpression: Syntax error; ", "SET n == :v", Map.of(":v", n(1)));
        assertError(
                "ValidationException",
                "Two document paths overlap with each other",
                "SET n = :v REMOVE n",
                Map.of(":v", n(1)));
        assertError("ValidationException", "Cannot update attribute sk", "SET sk = :v", Map.of(":v", s("x")));
        assertError(
                "ValidationException",
                "The document path provided in the update expression is invalid for update",
                "SET nowhere.n = :v",
                Map.of(":v", n(1)));
        assertError(
                "ValidationException",
                "Item size to update has exceeded the maximum allowed size",
                "SET n = :v",
                Map.of(":v", s("x".repeat(410 * 1024))));
    }

    @Test
    final void anItemOverFourHundredKilobytesIsRefused() {
        DynamoDbException e =
                assertThrows(DynamoDbException.class, () -> put("a", Map.of("v", s("x".repeat(400 * 1024)))));
        assertTrue(
                String.valueOf(e.getMessage()).startsWith("Item size has exceeded the maximum allowed size"),
                e.getMessage());
    }

    @Test
    final void aMissingTableIsNotFound() {
        DynamoDbException e = assertThrows(DynamoDbException.class, () -> client().getItem(
                        get -> get.tableName("no-such-table").key(key("a"))));
        assertEquals("ResourceNotFoundException", e.awsErrorDetails().errorCode());
    }

    private void assertError(String code, String message, String update, Map<String, AttributeValue> values) {
        DynamoDbException e =
                assertThrows(DynamoDbException.class, () -> client().updateItem(request -> request.tableName(table())
                        .key(key("a"))
                        .updateExpression(update)
                        .expressionAttributeValues(values)));
        assertEquals(code, e.awsErrorDetails().errorCode());
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }

    private boolean holds(String condition) {
        Map<String, AttributeValue> all = Map.of(
                ":four",
                n(4),
                ":five",
                n(5),
                ":six",
                n(6),
                ":hello",
                s("hello"),
                ":he",
                s("he"),
                ":ell",
                s("ell"),
                ":x",
                s("x"),
                ":S",
                s("S"));
        Map<String, AttributeValue> used = new HashMap<>();
        all.forEach((name, value) -> {
            if (condition.matches(".*" + name + "\\b.*")) {
                used.put(name, value);
            }
        });
        try {
            client().updateItem(update -> update.tableName(table())
                    .key(key("a"))
                    .updateExpression("REMOVE nothing")
                    .conditionExpression(condition)
                    .expressionAttributeValues(used.isEmpty() ? null : used));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private List<String> query(String condition, boolean forward, int pageSize) {
        Map<String, AttributeValue> all = Map.of(":p", s(partition), ":b", s("b"), ":z", s("z"), ":b9", s("b9"));
        Map<String, AttributeValue> used = new HashMap<>();
        all.forEach((name, value) -> {
            if (condition.matches(".*" + name + "\\b.*")) {
                used.put(name, value);
            }
        });
        List<String> sorts = new ArrayList<>();
        Map<String, AttributeValue> last = Map.of();
        do {
            Map<String, AttributeValue> from = last;
            QueryResponse page = client().query(query -> query.tableName(table())
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(used)
                    .scanIndexForward(forward)
                    .limit(pageSize)
                    .exclusiveStartKey(from.isEmpty() ? null : from));
            page.items()
                    .forEach(item -> sorts.add(assertNotNullAnd(item.get("sk")).s()));
            last = page.lastEvaluatedKey();
        } while (!last.isEmpty());
        return sorts;
    }

    private QueryResponse queryAfter(String sort) {
        return client().query(query -> query.tableName(table())
                .keyConditionExpression("pk = :p AND sk < :c")
                .expressionAttributeValues(Map.of(":p", s(partition), ":c", s("c")))
                .consistentRead(true)
                .exclusiveStartKey(key(sort)));
    }

    private static List<String> sorts(QueryResponse page) {
        return page.items().stream()
                .map(item -> assertNotNullAnd(item.get("sk")).s())
                .toList();
    }

    private Double queryUnits(String sort) {
        return client().query(query -> query.tableName(table())
                        .keyConditionExpression("pk = :p AND sk = :s")
                        .expressionAttributeValues(Map.of(":p", s(partition), ":s", s(sort)))
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    private Double read(String sort, boolean consistent) {
        return client().getItem(get -> get.tableName(table())
                        .key(key(sort))
                        .consistentRead(consistent)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    private void put(String sort, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key(sort));
        client().putItem(put -> put.tableName(table()).item(item));
    }

    private Map<String, AttributeValue> get(String sort) {
        return client().getItem(get -> get.tableName(table()).key(key(sort)).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> key(String sort) {
        return Map.of("pk", s(partition), "sk", s(sort));
    }

    private static <T> T assertNotNullAnd(@Nullable T value) {
        assertNotNull(value);
        return value;
    }

    private static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue m(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }
}
