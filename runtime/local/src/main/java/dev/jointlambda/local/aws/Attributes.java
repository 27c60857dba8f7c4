package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import dev.jointlambda.runtime.spi.Bytes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Attribute values in DynamoDB's JSON, read and written. */
final class Attributes {
    private static final int DIGITS = 38;
    private static final int DEEPEST = 32;

    private Attributes() {}

    static Map<String, Cell> readAll(JsonNode json) {
        return fields(json, 0);
    }

    static Cell read(JsonNode json) {
        return read(json, 0);
    }

    private static Cell read(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            throw AwsError.validation("Nesting Levels have exceeded supported limits");
        }
        if (!json.isObject() || json.asObject().size() != 1) {
            throw AwsError.validation(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported" + " datatypes");
        }
        Map.Entry<String, JsonNode> only = json.asObject().entrySet().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> new Cell.Text(text(value));
            case "N" -> new Cell.Decimal(number(text(value)));
            case "B" -> new Cell.Binary(binary(text(value)));
            case "BOOL" -> new Cell.Bool(flag(value));
            case "NULL" -> new Cell.Null();
            case "L" ->
                new Cell.Items(
                        list(value).stream().map(item -> read(item, depth + 1)).toList());
            case "M" -> new Cell.Fields(fields(value, depth + 1));
            case "SS" -> members(value, Cell.Text::new);
            case "NS" -> members(value, member -> new Cell.Decimal(number(member)));
            case "BS" -> members(value, member -> new Cell.Binary(binary(member)));
            default -> throw AwsError.validation("Supplied AttributeValue has the unknown datatype " + only.getKey());
        };
    }

    private static Map<String, Cell> fields(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw malformed();
        }
        Map<String, Cell> fields = new LinkedHashMap<>();
        json.asObject().forEach((name, value) -> fields.put(name, read(value, depth)));
        return fields;
    }

    private static Cell members(JsonNode json, Function<String, Cell> kind) {
        List<Cell> all = new ArrayList<>();
        list(json).forEach(member -> all.add(kind.apply(text(member))));
        TreeSet<Cell> members = new TreeSet<>(all);
        if (members.isEmpty()) {
            throw AwsError.validation("One or more parameter values were invalid: An set may not be empty");
        }
        if (members.size() != all.size()) {
            throw AwsError.validation(
                    "One or more parameter values were invalid: Input collection contains duplicates");
        }
        return new Cell.Members(members);
    }

    private static BigDecimal number(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw AwsError.validation("The parameter cannot be converted to a numeric value: " + text);
        }
        if (number.signum() == 0) {
            return number;
        }
        int magnitude = number.precision() - number.scale() - 1;
        if (number.stripTrailingZeros().precision() > DIGITS) {
            throw AwsError.validation("Attempting to store more than 38 significant digits in a Number");
        }
        if (magnitude > 125 || magnitude < -130) {
            throw AwsError.validation("Number " + (magnitude > 0 ? "overflow" : "underflow")
                    + ". Attempting to store a number with magnitude outside the supported range");
        }
        return number;
    }

    private static Bytes binary(String text) {
        try {
            return Bytes.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw AwsError.of(400, "SerializationException", "Base64 decoding failed");
        }
    }

    private static String text(JsonNode json) {
        if (!json.isString()) {
            throw malformed();
        }
        return json.asString();
    }

    private static boolean flag(JsonNode json) {
        if (!json.isBoolean()) {
            throw malformed();
        }
        return json.asBoolean();
    }

    private static List<JsonNode> list(JsonNode json) {
        if (!json.isArray()) {
            throw malformed();
        }
        return json.asArray();
    }

    private static AwsError malformed() {
        return AwsError.of(400, "SerializationException", "Start of structure or value of another type expected");
    }

    static void write(JsonWriter json, Row row) {
        json.writeStartObject();
        row.columns().forEach((name, column) -> {
            json.writeFieldName(name);
            write(json, column.cell());
        });
        json.writeEndObject();
    }

    static void write(JsonWriter json, Cell cell) {
        json.writeStartObject();
        json.writeFieldName(type(cell));
        if (cell instanceof Cell.Items items) {
            json.writeStartArray();
            items.value().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (cell instanceof Cell.Fields fields) {
            json.writeStartObject();
            fields.value().forEach((name, value) -> {
                json.writeFieldName(name);
                write(json, value);
            });
            json.writeEndObject();
        } else if (cell instanceof Cell.Members members) {
            json.writeStartArray();
            members.value().forEach(member -> json.writeValue(scalar(member)));
            json.writeEndArray();
        } else if (cell instanceof Cell.Bool bool) {
            json.writeValue(bool.value());
        } else if (cell instanceof Cell.Null) {
            json.writeValue(true);
        } else {
            json.writeValue(scalar(cell));
        }
        json.writeEndObject();
    }

    /** DynamoDB's name of a cell's type: {@code S}, {@code N}, {@code SS} and so on. */
    static String type(Cell cell) {
        if (cell instanceof Cell.Text) {
            return "S";
        } else if (cell instanceof Cell.Decimal) {
            return "N";
        } else if (cell instanceof Cell.Binary) {
            return "B";
        } else if (cell instanceof Cell.Bool) {
            return "BOOL";
        } else if (cell instanceof Cell.Null) {
            return "NULL";
        } else if (cell instanceof Cell.Items) {
            return "L";
        } else if (cell instanceof Cell.Fields) {
            return "M";
        } else if (cell instanceof Cell.Members members) {
            return type(members.value().first()) + "S";
        }
        throw new IllegalArgumentException("DynamoDB has no " + cell.getClass().getSimpleName());
    }

    /** A text, a number or bytes as JSON has it. */
    static String scalar(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        } else if (cell instanceof Cell.Decimal decimal) {
            return decimal.value().toPlainString();
        }
        return Base64.getEncoder().encodeToString(((Cell.Binary) cell).value().array());
    }
}
