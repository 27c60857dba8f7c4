package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.table.Meter;
import dev.jointlambda.local.table.Table;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The tables there are, and the operations on tables as such. */
final class Tables {
    private final Map<String, DynamoTable> tables = new ConcurrentSkipListMap<>();
    private final InstantSource clock;

    Tables(InstantSource clock) {
        this.clock = clock;
    }

    DynamoTable get(String name) {
        DynamoTable table = tables.get(name);
        if (table == null) {
            throw AwsError.of(400, "ResourceNotFoundException", "Requested resource not found");
        }
        return table;
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    DynamoTable named(Parameters parameters) {
        return get(parameters.required("TableName"));
    }

    void expire() {
        tables.values().forEach(table -> table.rows.expire((key, row) -> table.expired(row)));
    }

    void create(String name, KeyPart... schema) {
        add(new DynamoTable(name, List.of(schema), Table.create(clock, Meter.NONE)));
    }

    void create(Parameters request, JsonWriter answer) {
        request.only(
                "TableName",
                "KeySchema",
                "AttributeDefinitions",
                "BillingMode",
                "ProvisionedThroughput",
                "Tags",
                "TableClass",
                "DeletionProtectionEnabled");
        String name = request.required("TableName");
        if (!name.matches("[A-Za-z0-9_.-]{3,255}")) {
            throw AwsError.validation("1 validation error detected: Value '" + name
                    + "' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern:"
                    + " [a-zA-Z0-9_.-]+ and have length between 3 and 255");
        }
        Map<String, String> types = new HashMap<>();
        for (JsonNode definition : request.list("AttributeDefinitions")) {
            Parameters attribute = Parameters.of(definition);
            types.put(attribute.required("AttributeName"), attribute.required("AttributeType"));
        }
        List<KeyPart> schema = new ArrayList<>();
        for (JsonNode element : request.list("KeySchema")) {
            Parameters part = Parameters.of(element);
            String attribute = part.required("AttributeName");
            String type = types.remove(attribute);
            if (type == null || !List.of("S", "N", "B").contains(type)) {
                throw AwsError.validation("One or more parameter values were invalid: Some index key attributes are not"
                        + " defined in AttributeDefinitions. Keys: [" + attribute + "]");
            }
            if (!part.required("KeyType").equals(schema.isEmpty() ? "HASH" : "RANGE")) {
                throw AwsError.validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type, or the"
                        + " second not a RANGE key type");
            }
            schema.add(new KeyPart(attribute, type));
        }
        if (schema.isEmpty() || schema.size() > 2 || !types.isEmpty()) {
            throw AwsError.validation(
                    "One or more parameter values were invalid: Number of attributes in KeySchema does"
                            + " not exactly match number of attributes defined in AttributeDefinitions");
        }
        DynamoTable table = new DynamoTable(name, schema, Table.create(clock, Meter.NONE));
        add(table);
        describe(table, "TableDescription", answer);
    }

    private void add(DynamoTable table) {
        if (tables.putIfAbsent(table.name, table) != null) {
            throw AwsError.of(400, "ResourceInUseException", "Table already exists: " + table.name);
        }
    }

    void describe(Parameters request, JsonWriter answer) {
        describe(named(request.only("TableName")), "Table", answer);
    }

    void delete(Parameters request, JsonWriter answer) {
        DynamoTable table = named(request.only("TableName"));
        tables.remove(table.name);
        describe(table, "TableDescription", answer);
    }

    void list(Parameters request, JsonWriter answer) {
        request.only();
        answer.writeFieldName("TableNames").writeStartArray();
        tables.keySet().forEach(answer::writeValue);
        answer.writeEndArray();
    }

    void updateTimeToLive(Parameters request, JsonWriter answer) {
        DynamoTable table = named(request.only("TableName", "TimeToLiveSpecification"));
        Parameters specification = request.structure("TimeToLiveSpecification");
        String attribute = specification.required("AttributeName");
        boolean enabled = specification.flag("Enabled", false);
        table.expiryAttribute = enabled ? attribute : null;
        answer.writeFieldName("TimeToLiveSpecification").writeStartObject();
        answer.writeFieldName("AttributeName").writeValue(attribute);
        answer.writeFieldName("Enabled").writeValue(enabled);
        answer.writeEndObject();
    }

    void describeTimeToLive(Parameters request, JsonWriter answer) {
        String attribute = named(request.only("TableName")).expiryAttribute;
        answer.writeFieldName("TimeToLiveDescription").writeStartObject();
        answer.writeFieldName("TimeToLiveStatus").writeValue(attribute == null ? "DISABLED" : "ENABLED");
        if (attribute != null) {
            answer.writeFieldName("AttributeName").writeValue(attribute);
        }
        answer.writeEndObject();
    }

    private static void describe(DynamoTable table, String field, JsonWriter answer) {
        answer.writeFieldName(field).writeStartObject();
        answer.writeFieldName("TableName").writeValue(table.name);
        answer.writeFieldName("TableStatus").writeValue("ACTIVE");
        answer.writeFieldName("TableArn").writeValue(AwsNames.LOCAL.of("dynamodb", "table/" + table.name));
        answer.writeFieldName("CreationDateTime").writeNumber(Long.toString(table.created / 1000));
        answer.writeFieldName("ItemCount").writeValue(table.rows.size());
        answer.writeFieldName("KeySchema").writeStartArray();
        for (KeyPart part : table.schema) {
            answer.writeStartObject();
            answer.writeFieldName("AttributeName").writeValue(part.name());
            answer.writeFieldName("KeyType").writeValue(part.equals(table.schema.get(0)) ? "HASH" : "RANGE");
            answer.writeEndObject();
        }
        answer.writeEndArray();
        answer.writeFieldName("AttributeDefinitions").writeStartArray();
        for (KeyPart part : table.schema) {
            answer.writeStartObject();
            answer.writeFieldName("AttributeName").writeValue(part.name());
            answer.writeFieldName("AttributeType").writeValue(part.type());
            answer.writeEndObject();
        }
        answer.writeEndArray();
        answer.writeEndObject();
    }
}
