package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.table.Cell;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Whether somebody may do an operation on the tables, and under the partition keys, that it names. */
final class TableAccess {
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private final Tables tables;

    TableAccess(Tables tables) {
        this.tables = tables;
    }

    void check(Principal caller, String operation, Parameters parameters) {
        Map<String, List<String>> keysByTable = new TreeMap<>();
        if (parameters.has("RequestItems")) {
            parameters.members("RequestItems").forEach((table, part) -> keysByTable.put(table, batch(table, part)));
        } else if (parameters.has("TableName")) {
            String table = parameters.required("TableName");
            keysByTable.put(table, single(table, parameters));
        } else {
            keysByTable.put("*", List.of());
        }
        keysByTable.forEach((table, keys) -> {
            String why = caller.refusal(new Ask(
                    "dynamodb:" + operation,
                    AwsNames.LOCAL.of("dynamodb", "table/" + table),
                    keys.isEmpty() ? Map.of() : Map.of(LEADING_KEYS, keys)));
            if (why != null) {
                throw AwsError.denied(400, why);
            }
        });
    }

    private List<String> batch(String table, JsonNode part) {
        if (!tables.has(table) || !part.isObject() || !part.asObject().containsKey("Keys")) {
            return List.of();
        }
        return Parameters.of(part).list("Keys").stream()
                .map(key -> partition(table, Attributes.readAll(key)))
                .toList();
    }

    private List<String> single(String table, Parameters parameters) {
        if (!tables.has(table)) {
            return List.of();
        }
        for (String field : List.of("Item", "Key")) {
            if (parameters.has(field)) {
                return List.of(partition(table, parameters.attributes(field)));
            }
        }
        if (parameters.has("KeyConditionExpression")) {
            Condition condition = new ConditionGrammar(
                            "KeyConditionExpression",
                            parameters.required("KeyConditionExpression"),
                            parameters.placeholders())
                    .parse();
            Cell cell =
                    KeyCondition.of(condition, tables.get(table)).low().cells().get(0);
            return List.of(text(cell));
        }
        return List.of();
    }

    private String partition(String table, Map<String, Cell> attributes) {
        Cell cell = attributes.get(tables.get(table).schema.get(0).name());
        return cell == null ? "" : text(cell);
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.value() : cell.toString();
    }
}
