package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Change;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The operations on one item. */
final class ItemOperations {
    private final Tables tables;
    private final Capacity capacity;

    ItemOperations(Tables tables, Capacity capacity) {
        this.tables = tables;
        this.capacity = capacity;
    }

    void put(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "Item",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        DynamoTable table = tables.named(request);
        Map<String, Cell> item = request.attributes("Item");
        Key key = table.keyOf(item);
        Row row = table.row(item);
        ItemSize.check(row);
        Guard guard = Guard.of(request);
        guard.allUsed();
        boolean old = returns(request, Set.of("NONE", "ALL_OLD")).equals("ALL_OLD");
        Optional<Row> before = table.rows.update(key, there -> {
            guard.check(there, capacity);
            return Change.put(row, Optional.ofNullable(there));
        });
        Capacity.tell(request, answer, table, capacity.written(before.orElse(null), row));
        attributes(answer, old ? before.orElse(null) : null);
    }

    void get(Parameters request, JsonWriter answer) {
        request.only("TableName", "Key", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames");
        DynamoTable table = tables.named(request);
        Projection projection = Projection.of(request);
        Row row = table.rows.get(table.key(request.attributes("Key")));
        int size = row == null ? 0 : ItemSize.of(row);
        Capacity.tell(request, answer, table, capacity.read(size, request.flag("ConsistentRead", false)));
        if (row != null) {
            answer.writeFieldName("Item");
            Attributes.write(answer, projection.of(row));
        }
    }

    void delete(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "Key",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        DynamoTable table = tables.named(request);
        Key key = table.key(request.attributes("Key"));
        Guard guard = Guard.of(request);
        guard.allUsed();
        boolean old = returns(request, Set.of("NONE", "ALL_OLD")).equals("ALL_OLD");
        Optional<Row> before = table.rows.update(key, there -> {
            guard.check(there, capacity);
            return there == null ? Change.keep(Optional.empty()) : Change.remove(Optional.of(there));
        });
        Capacity.tell(request, answer, table, capacity.written(before.orElse(null), null));
        attributes(answer, old ? before.orElse(null) : null);
    }

    void update(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "Key",
                "UpdateExpression",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        DynamoTable table = tables.named(request);
        Key key = table.key(request.attributes("Key"));
        Guard guard = Guard.of(request);
        String expression = request.text("UpdateExpression");
        List<Action> actions =
                expression == null ? List.of() : new UpdateGrammar(expression, guard.placeholders()).parse();
        guard.allUsed();
        for (Action action : actions) {
            if (table.isKey(action.path().attribute())) {
                throw AwsError.validation("One or more parameter values were invalid: Cannot update attribute "
                        + action.path().attribute() + ". This attribute is part of the key");
            }
        }
        String returns = returns(request, Set.of("NONE", "ALL_OLD", "ALL_NEW"));
        Updated updated = table.rows.update(key, there -> {
            guard.check(there, capacity);
            Row before = there == null ? table.row(key) : there;
            Row after = before;
            for (Action action : actions) {
                after = action.path().change(after, action.result(before), table.rows.now());
            }
            ItemSize.checkUpdated(after);
            return Change.put(after, new Updated(there, after));
        });
        Capacity.tell(request, answer, table, capacity.written(updated.before, updated.after));
        attributes(
                answer,
                switch (returns) {
                    case "ALL_NEW" -> updated.after;
                    case "ALL_OLD" -> updated.before;
                    default -> null;
                });
    }

    private record Updated(@Nullable Row before, Row after) {}

    private static String returns(Parameters request, Set<String> known) {
        String returns = request.text("ReturnValues");
        if (returns != null && !known.contains(returns)) {
            throw AwsError.validation(
                    "ReturnValues can only be one of " + known.stream().sorted().toList() + " on the local DynamoDB");
        }
        return returns == null ? "NONE" : returns;
    }

    private static void attributes(JsonWriter answer, @Nullable Row row) {
        if (row != null) {
            answer.writeFieldName("Attributes");
            Attributes.write(answer, row);
        }
    }
}
