package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Row;
import dev.jointlambda.local.table.UnitCounter;
import dev.jointlambda.local.table.Units;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What operations consume, by DynamoDB's documentation (2026-09): 4 KB per unit read, half of it if eventually consistent,
 * 1 KB per unit written; at least one unit, also for what is not there and for a condition that fails.
 */
final class Capacity {
    private static final double READ_BYTES = 4096;
    private static final double WRITTEN_BYTES = 1024;
    private static final Set<String> TOLD = Set.of("INDEXES", "TOTAL");

    private final UnitCounter all = new UnitCounter();

    Units consumed() {
        return all.sum();
    }

    double read(int bytes, boolean consistent) {
        double units = Math.max(1, Math.ceil(bytes / READ_BYTES)) * (consistent ? 1 : 0.5);
        all.read(units);
        return units;
    }

    double written(@Nullable Row before, @Nullable Row after) {
        int larger = Math.max(size(before), size(after));
        double units = Math.max(1, Math.ceil(larger / WRITTEN_BYTES));
        all.written(units);
        return units;
    }

    private static int size(@Nullable Row row) {
        return row == null ? 0 : ItemSize.of(row);
    }

    /** Tells what an operation on one table consumed, if the request asks. */
    static void tell(Parameters request, JsonWriter answer, DynamoTable table, double units) {
        if (asked(request)) {
            answer.writeFieldName("ConsumedCapacity");
            write(request, answer, table.name, units);
        }
    }

    /** Tells what a batch consumed of each table, if the request asks. */
    static void tell(Parameters request, JsonWriter answer, Map<String, Double> unitsByTable) {
        if (asked(request)) {
            answer.writeFieldName("ConsumedCapacity").writeStartArray();
            unitsByTable.forEach((table, units) -> write(request, answer, table, units));
            answer.writeEndArray();
        }
    }

    private static boolean asked(Parameters request) {
        String wanted = request.text("ReturnConsumedCapacity");
        if (wanted != null && !TOLD.contains(wanted) && !wanted.equals("NONE")) {
            throw AwsError.validation("1 validation error detected: Value '" + wanted + "' at 'returnConsumedCapacity'"
                    + " failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]");
        }
        return wanted != null && TOLD.contains(wanted);
    }

    private static void write(Parameters request, JsonWriter answer, String table, double units) {
        answer.writeStartObject();
        answer.writeFieldName("TableName").writeValue(table);
        answer.writeFieldName("CapacityUnits").writeValue(units);
        if ("INDEXES".equals(request.text("ReturnConsumedCapacity"))) {
            answer.writeFieldName("Table").writeStartObject();
            answer.writeFieldName("CapacityUnits").writeValue(units);
            answer.writeEndObject();
        }
        answer.writeEndObject();
    }
}
