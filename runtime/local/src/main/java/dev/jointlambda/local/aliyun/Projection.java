package dev.jointlambda.local.aliyun;

import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import dev.jointlambda.local.table.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rows a read returns, and what of them. */
final class Projection {
    private final Set<String> columns;
    private final Predicate<Row> filter;

    private Projection(Set<String> columns, Predicate<Row> filter) {
        this.columns = columns;
        this.filter = filter;
    }

    static Projection of(List<String> columns, ByteString filter, boolean timeRange) {
        if (columns.size() > TablestoreLimits.COLUMNS_TO_GET) {
            throw TablestoreError.invalid("The number of columns from the request exceeds the limit: "
                    + TablestoreLimits.COLUMNS_TO_GET + ", given: " + columns.size() + ".");
        }
        if (timeRange) {
            throw TablestoreError.of(400, "OTSUnsupportOperation", "The local endpoint has no time ranges.");
        }
        return new Projection(Set.copyOf(columns), filter.isEmpty() ? row -> true : Filters.parse(filter));
    }

    /** What is returned of a row; null if it is not returned. A row with none of the columns asked for is not. */
    @Nullable
    Row apply(StoredTable table, @Nullable Row row) {
        if (row == null || !filter.test(row)) {
            return null;
        }
        if (columns.isEmpty()) {
            return row;
        }
        Row projected = row;
        for (String name : row.columns().keySet()) {
            if (!columns.contains(name)) {
                projected = projected.without(name);
            }
        }
        boolean keyAsked = table.meta().getPrimaryKeyList().stream().anyMatch(key -> columns.contains(key.getName()));
        return projected.columns().isEmpty() && !keyAsked ? null : projected;
    }
}
