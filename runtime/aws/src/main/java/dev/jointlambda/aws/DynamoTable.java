package dev.jointlambda.aws;

import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The one DynamoDB table, in items. Every failure is a {@link StoreException} that names table, row and operation. */
final class DynamoTable {
    private static final int FRUITLESS_ROUNDS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);

    private final DynamoDbClient client;
    private final String table;
    private final int batch;
    private final Host host;

    DynamoTable(DynamoDbClient client, String table, int batch, Host host) {
        this.client = client;
        this.table = table;
        this.batch = batch;
        this.host = host;
    }

    /** Writes an item, whatever is there. */
    void put(RowKey key, Map<String, AttributeValue> attributes) {
        call("PutItem", key, () -> client.putItem(put -> put.tableName(table).item(item(key, attributes))));
    }

    /** Writes an item unless there is one; returns the stored one. */
    Map<String, AttributeValue> putIfAbsent(RowKey key, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = item(key, attributes);
        return call("PutItem", key, () -> {
            try {
                client.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#p)")
                        .expressionAttributeNames(Map.of("#p", RowKey.PARTITION))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return item;
            } catch (ConditionalCheckFailedException e) {
                Map<String, AttributeValue> stored = stored(e, key);
                if (stored == null) {
                    throw new StoreException(at(key) + ": was there when it was written and gone when it was read");
                }
                return stored;
            }
        });
    }

    /** Updates an item; returns it as it is afterwards, updated or not, or null if there is none. */
    @Nullable
    Map<String, AttributeValue> update(RowKey key, Update update) {
        try {
            return call("UpdateItem", key, () -> client.updateItem(request -> request.tableName(table)
                            .key(key.attributes())
                            .updateExpression(update.expression())
                            .conditionExpression(update.condition())
                            .expressionAttributeNames(update.names)
                            .expressionAttributeValues(update.values)
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes());
        } catch (ConditionalCheckFailedException e) {
            return stored(e, key);
        }
    }

    /** Reads an item; null if there is none. */
    @Nullable
    Map<String, AttributeValue> get(RowKey key, boolean consistent) {
        Map<String, AttributeValue> item = call("GetItem", key, () -> client.getItem(
                        get -> get.tableName(table).key(key.attributes()).consistentRead(consistent))
                .item());
        return item.isEmpty() ? null : item;
    }

    /** Reads items, strongly consistent; the absent ones are not in the result. */
    Map<RowKey, Map<String, AttributeValue>> getAll(Collection<RowKey> keys) {
        Map<RowKey, Map<String, AttributeValue>> found = new HashMap<>();
        List<RowKey> wanted = new ArrayList<>(new LinkedHashSet<>(keys));
        for (int from = 0; from < wanted.size(); from += batch) {
            List<RowKey> part = wanted.subList(from, Math.min(wanted.size(), from + batch));
            getBatch(part.stream().map(RowKey::attributes).toList(), part.get(0), found);
        }
        return found;
    }

    private void getBatch(
            List<Map<String, AttributeValue>> keys, RowKey first, Map<RowKey, Map<String, AttributeValue>> found) {
        List<Map<String, AttributeValue>> left = keys;
        int fruitless = 0;
        while (!left.isEmpty()) {
            KeysAndAttributes ask =
                    KeysAndAttributes.builder().keys(left).consistentRead(true).build();
            BatchGetItemResponse got =
                    call("BatchGetItem", first, () -> client.batchGetItem(b -> b.requestItems(Map.of(table, ask))));
            for (Map<String, AttributeValue> item : got.responses().getOrDefault(table, List.of())) {
                found.put(RowKey.of(item), item);
            }
            KeysAndAttributes unprocessed = got.unprocessedKeys().get(table);
            List<Map<String, AttributeValue>> rest = unprocessed == null ? List.of() : unprocessed.keys();
            fruitless = rest.size() < left.size() ? 0 : fruitless + 1;
            left = rest;
            if (fruitless > 0) {
                pause(fruitless, first, left.size());
            }
        }
    }

    /** DynamoDB left every key of a batch unread: it is throttling. */
    private void pause(int fruitless, RowKey first, int left) {
        if (fruitless == FRUITLESS_ROUNDS) {
            throw new StoreException(
                    at(first) + ": BatchGetItem left " + left + " rows unread " + fruitless + " times in a row");
        }
        try {
            host.pause(FIRST_PAUSE.multipliedBy(1L << fruitless));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(at(first) + ": BatchGetItem was interrupted", e);
        }
    }

    /** Removes an item if it is there. */
    void delete(RowKey key) {
        call("DeleteItem", key, () -> client.deleteItem(d -> d.tableName(table).key(key.attributes())));
    }

    /**
     * The sort keys of a partition below a bound, in their order, at most {@code limit}; strongly consistent.
     *
     * @param after below the bound: only those that come after it; it need not be there. Null for the first
     */
    List<String> sorts(String partition, String below, @Nullable String after, int limit) {
        List<String> sorts = new ArrayList<>();
        // DynamoDB takes one condition on the sort key, so that the lower bound has to be where a page would begin.
        Map<String, AttributeValue> last = after == null ? Map.of() : new RowKey(partition, after).attributes();
        do {
            Map<String, AttributeValue> from = last;
            QueryResponse page = call(
                    "Query",
                    new RowKey(partition, "*"),
                    () -> client.query(query -> query.tableName(table)
                            .keyConditionExpression("#p = :p AND #s < :below")
                            .expressionAttributeNames(Map.of("#p", RowKey.PARTITION, "#s", RowKey.SORT))
                            .expressionAttributeValues(Map.of(
                                    ":p", AttributeValue.fromS(partition), ":below", AttributeValue.fromS(below)))
                            .consistentRead(true)
                            .limit(limit - sorts.size())
                            .exclusiveStartKey(from.isEmpty() ? null : from)));
            page.items().forEach(item -> sorts.add(RowKey.of(item).sort()));
            last = page.lastEvaluatedKey();
        } while (!last.isEmpty() && sorts.size() < limit);
        return sorts;
    }

    /** The item that made a condition fail: DynamoDB sends it along, other implementations may need a read. */
    private @Nullable Map<String, AttributeValue> stored(ConditionalCheckFailedException failed, RowKey key) {
        return failed.hasItem() && !failed.item().isEmpty() ? failed.item() : get(key, true);
    }

    private <T> T call(String operation, RowKey key, Supplier<T> call) {
        try {
            return call.get();
        } catch (ConditionalCheckFailedException e) {
            throw e;
        } catch (SdkException | UncheckedIOException e) {
            throw Failures.store(at(key) + ": " + operation, e);
        }
    }

    private String at(RowKey key) {
        return "DynamoDB table \"" + table + "\", row \"" + key + "\"";
    }

    private static Map<String, AttributeValue> item(RowKey key, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key.attributes());
        return item;
    }
}
