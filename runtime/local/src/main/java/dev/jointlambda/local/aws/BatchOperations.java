package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Change;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** BatchGetItem and BatchWriteItem: several independent items in one request. */
final class BatchOperations {
    private static final int MOST_READS = 100;
    private static final int MOST_WRITES = 25;
    private static final int ANSWER_BYTES = 16 * 1024 * 1024;

    private final Tables tables;
    private final Capacity capacity;

    BatchOperations(Tables tables, Capacity capacity) {
        this.tables = tables;
        this.capacity = capacity;
    }

    void get(Parameters request, JsonWriter answer) {
        Map<String, JsonNode> asked = request.only("RequestItems").members("RequestItems");
        int bytes = 0;
        List<Left> left = new ArrayList<>();
        Map<String, Double> units = new TreeMap<>();
        int keys = 0;
        answer.writeFieldName("Responses").writeStartObject();
        for (Map.Entry<String, JsonNode> each : asked.entrySet()) {
            Parameters part = Parameters.of(each.getValue())
                    .only("Keys", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames");
            DynamoTable table = tables.get(each.getKey());
            Projection projection = Projection.of(part);
            List<Key> wanted = new ArrayList<>();
            for (JsonNode key : part.list("Keys")) {
                wanted.add(table.key(Attributes.readAll(key)));
            }
            keys += wanted.size();
            checkCount(keys, MOST_READS, "BatchGetItem");
            checkDistinct(wanted);
            answer.writeFieldName(each.getKey()).writeStartArray();
            boolean consistent = part.flag("ConsistentRead", false);
            for (Key key : wanted) {
                if (bytes >= ANSWER_BYTES) {
                    left.add(new Left(table, key, consistent));
                    continue;
                }
                Row row = table.rows.get(key);
                int size = row == null ? 0 : ItemSize.of(row);
                units.merge(table.name, capacity.read(size, consistent), Double::sum);
                bytes += size;
                if (row != null) {
                    Attributes.write(answer, projection.of(row));
                }
            }
            answer.writeEndArray();
        }
        answer.writeEndObject();
        if (keys == 0) {
            throw AwsError.validation("The batch get request list cannot be empty");
        }
        unprocessed(answer, left);
        Capacity.tell(request, answer, units);
    }

    /** A key that the answer had no room for. */
    private record Left(DynamoTable table, Key key, boolean consistent) {}

    private static void unprocessed(JsonWriter answer, List<Left> left) {
        answer.writeFieldName("UnprocessedKeys").writeStartObject();
        @Nullable DynamoTable open = null;
        for (Left each : left) {
            if (open == null || !open.name.equals(each.table.name)) {
                if (open != null) {
                    answer.writeEndArray().writeEndObject();
                }
                open = each.table;
                answer.writeFieldName(open.name).writeStartObject();
                answer.writeFieldName("ConsistentRead").writeValue(each.consistent);
                answer.writeFieldName("Keys").writeStartArray();
            }
            Attributes.write(answer, each.table.row(each.key));
        }
        if (open != null) {
            answer.writeEndArray().writeEndObject();
        }
        answer.writeEndObject();
    }

    void write(Parameters request, JsonWriter answer) {
        Map<String, JsonNode> asked = request.only("RequestItems").members("RequestItems");
        Map<String, Double> units = new TreeMap<>();
        List<Runnable> writes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : asked.entrySet()) {
            if (!each.getValue().isArray()) {
                throw AwsError.of(400, "SerializationException", "Expected a list for " + each.getKey());
            }
            DynamoTable table = tables.get(each.getKey());
            List<Key> keys = new ArrayList<>();
            for (JsonNode json : each.getValue().asArray()) {
                Parameters write = Parameters.of(json).only("PutRequest", "DeleteRequest");
                if (write.has("PutRequest")) {
                    Map<String, Cell> item = write.structure("PutRequest").attributes("Item");
                    Key key = table.keyOf(item);
                    Row row = table.row(item);
                    ItemSize.check(row);
                    keys.add(key);
                    writes.add(() -> table.rows.update(key, there -> {
                        units.merge(table.name, capacity.written(there, row), Double::sum);
                        return Change.put(row, true);
                    }));
                } else {
                    Key key = table.key(write.structure("DeleteRequest").attributes("Key"));
                    keys.add(key);
                    writes.add(() -> table.rows.update(key, there -> {
                        units.merge(table.name, capacity.written(there, null), Double::sum);
                        return there == null ? Change.keep(false) : Change.remove(true);
                    }));
                }
            }
            checkDistinct(keys);
        }
        checkCount(writes.size(), MOST_WRITES, "BatchWriteItem");
        writes.forEach(Runnable::run);
        answer.writeFieldName("UnprocessedItems").writeStartObject().writeEndObject();
        Capacity.tell(request, answer, units);
    }

    private static void checkCount(int count, int most, String operation) {
        if (count > most) {
            throw AwsError.validation("Too many items requested for the " + operation + " call");
        }
    }

    private static void checkDistinct(List<Key> keys) {
        Set<Key> distinct = new HashSet<>(keys);
        if (distinct.size() != keys.size()) {
            throw AwsError.validation("Provided list of item keys contains duplicates");
        }
    }
}
