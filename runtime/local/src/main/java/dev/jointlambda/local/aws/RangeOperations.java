package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Query and Scan, in pages. */
final class RangeOperations {
    private static final int PAGE_BYTES = 1024 * 1024;
    private static final int STEP = 256;

    private final Tables tables;
    private final Capacity capacity;

    RangeOperations(Tables tables, Capacity capacity) {
        this.tables = tables;
        this.capacity = capacity;
    }

    void query(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "KeyConditionExpression",
                "FilterExpression",
                "ProjectionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "Limit",
                "ExclusiveStartKey",
                "ScanIndexForward",
                "ConsistentRead");
        DynamoTable table = tables.named(request);
        Placeholders placeholders = request.placeholders();
        Condition condition = new ConditionGrammar(
                        "KeyConditionExpression", request.required("KeyConditionExpression"), placeholders)
                .parse();
        page(request, answer, table, placeholders, KeyCondition.of(condition, table));
    }

    void scan(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "FilterExpression",
                "ProjectionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "Limit",
                "ExclusiveStartKey",
                "ConsistentRead");
        page(request, answer, tables.named(request), request.placeholders(), KeyCondition.none());
    }

    private void page(
            Parameters request, JsonWriter answer, DynamoTable table, Placeholders placeholders, KeyCondition keys) {
        String filterText = request.text("FilterExpression");
        Condition filter =
                filterText == null ? null : new ConditionGrammar("FilterExpression", filterText, placeholders).parse();
        Projection projection = Projection.of(request, placeholders);
        placeholders.checkAllUsed();
        boolean forward = request.flag("ScanIndexForward", true);
        int limit = request.positive("Limit", Integer.MAX_VALUE);
        Key from = forward ? keys.low() : keys.high();
        Key to = forward ? keys.high() : keys.low();
        if (request.has("ExclusiveStartKey")) {
            Key start = table.key(request.attributes("ExclusiveStartKey"));
            keys.checkStart(start);
            from = forward ? Key.after(start.cells()) : Key.before(start.cells());
        }
        List<Row> found = new ArrayList<>();
        Key last = null;
        int seen = 0;
        int bytes = 0;
        boolean more = true;
        while (more && last == null) {
            List<Map.Entry<Key, Row>> some = table.rows.scan(from, to, forward, STEP);
            more = some.size() == STEP;
            for (Map.Entry<Key, Row> entry : some) {
                from = forward
                        ? Key.after(entry.getKey().cells())
                        : Key.before(entry.getKey().cells());
                Row row = entry.getValue();
                seen++;
                bytes += ItemSize.of(row);
                if (filter == null || filter.holds(row)) {
                    found.add(projection.of(row));
                }
                if (seen == limit || bytes >= PAGE_BYTES) {
                    last = entry.getKey();
                    break;
                }
            }
        }
        answer.writeFieldName("Items").writeStartArray();
        found.forEach(row -> Attributes.write(answer, row));
        answer.writeEndArray();
        answer.writeFieldName("Count").writeValue(found.size());
        answer.writeFieldName("ScannedCount").writeValue(seen);
        Capacity.tell(request, answer, table, capacity.read(bytes, request.flag("ConsistentRead", false)));
        if (last != null) {
            answer.writeFieldName("LastEvaluatedKey").writeStartObject();
            for (int i = 0; i < table.schema.size(); i++) {
                KeyPart part = table.schema.get(i);
                answer.writeFieldName(part.name());
                Attributes.write(answer, last.cells().get(i));
            }
            answer.writeEndObject();
        }
    }
}
