package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchGetRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.Direction;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRangeRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRangeResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.RowInBatchGetRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableInBatchGetRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableInBatchGetRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferRow;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GetRow, BatchGetRow and GetRange. */
final class RowReads {
    private final TablestoreTables tables;
    private final Capacity capacity;

    RowReads(TablestoreTables tables, Capacity capacity) {
        this.tables = tables;
        this.capacity = capacity;
    }

    GetRowResponse get(GetRowRequest request) {
        StoredTable table = tables.table(request.getTableName());
        Projection projection =
                Projection.of(request.getColumnsToGetList(), request.getFilter(), request.hasTimeRange());
        Key key = key(table, request.getPrimaryKey());
        Row row = projection.apply(table, table.live(table.rows().get(key)));
        return GetRowResponse.newBuilder()
                .setConsumed(capacity.read(size(table, key, row)))
                .setRow(row == null ? ByteString.EMPTY : PlainBuffers.encode(table, key, row))
                .build();
    }

    /** Each row by itself: some may be read and others refused. */
    BatchGetRowResponse batch(BatchGetRowRequest request) {
        int rows = 0;
        for (TableInBatchGetRowRequest table : request.getTablesList()) {
            rows += table.getPrimaryKeyCount();
            tables.table(table.getTableName());
        }
        if (rows < 1 || rows > TablestoreLimits.ROWS_PER_BATCH_READ) {
            throw TablestoreError.invalid("Rows count exceeds the upper limit: " + TablestoreLimits.ROWS_PER_BATCH_READ
                    + ", given: " + rows + ".");
        }
        BatchGetRowResponse.Builder answer = BatchGetRowResponse.newBuilder();
        for (TableInBatchGetRowRequest asked : request.getTablesList()) {
            StoredTable table = tables.table(asked.getTableName());
            Projection projection = Projection.of(asked.getColumnsToGetList(), asked.getFilter(), asked.hasTimeRange());
            TableInBatchGetRowResponse.Builder inTable =
                    TableInBatchGetRowResponse.newBuilder().setTableName(asked.getTableName());
            for (ByteString bytes : asked.getPrimaryKeyList()) {
                inTable.addRows(one(table, projection, bytes));
            }
            answer.addTables(inTable);
        }
        return answer.build();
    }

    private RowInBatchGetRowResponse one(StoredTable table, Projection projection, ByteString bytes) {
        try {
            Key key = key(table, bytes);
            Row row = projection.apply(table, table.live(table.rows().get(key)));
            return RowInBatchGetRowResponse.newBuilder()
                    .setIsOk(true)
                    .setConsumed(capacity.read(size(table, key, row)))
                    .setRow(row == null ? ByteString.EMPTY : PlainBuffers.encode(table, key, row))
                    .build();
        } catch (TablestoreError e) {
            return RowInBatchGetRowResponse.newBuilder()
                    .setIsOk(false)
                    .setError(e.toMessage())
                    .build();
        }
    }

    /** One page: it ends at the limit of rows, at 4 MB, or after 5000 rows looked at, and says where to go on. */
    GetRangeResponse range(GetRangeRequest request) {
        StoredTable table = tables.table(request.getTableName());
        Projection projection =
                Projection.of(request.getColumnsToGetList(), request.getFilter(), request.hasTimeRange());
        boolean forward = request.getDirection() == Direction.FORWARD;
        Key from = table.key(PlainBuffers.key(PlainBuffers.row(request.getInclusiveStartPrimaryKey())), true);
        Key to = table.key(PlainBuffers.key(PlainBuffers.row(request.getExclusiveEndPrimaryKey())), true);
        if (forward ? from.compareTo(to) > 0 : from.compareTo(to) < 0) {
            throw TablestoreError.invalid("Begin key must " + (forward ? "less" : "greater") + " than end key in "
                    + request.getDirection() + ".");
        }
        if (request.hasLimit() && request.getLimit() <= 0) {
            throw TablestoreError.invalid("The limit must be greater than 0.");
        }
        int limit = request.hasLimit()
                ? Math.min(request.getLimit(), TablestoreLimits.ROWS_PER_RANGE)
                : TablestoreLimits.ROWS_PER_RANGE;
        int looked = request.hasFilter() ? TablestoreLimits.ROWS_PER_RANGE : limit;
        List<Map.Entry<Key, Row>> scanned = table.rows().scan(from, to, forward, looked + 1);
        List<PlainBufferRow> rows = new ArrayList<>();
        int bytes = 0;
        Key next = null;
        for (int i = 0; i < scanned.size(); i++) {
            Key key = scanned.get(i).getKey();
            Row row = projection.apply(table, table.live(scanned.get(i).getValue()));
            int size = size(table, key, row);
            if (i == looked || rows.size() == limit || bytes + size > TablestoreLimits.RANGE_BYTES) {
                next = key;
                break;
            }
            if (row != null) {
                rows.add(PlainBuffers.plain(table, key, row));
                bytes += size;
            }
        }
        GetRangeResponse.Builder answer =
                GetRangeResponse.newBuilder().setConsumed(capacity.read(bytes)).setRows(PlainBuffers.encode(rows));
        return next == null
                ? answer.build()
                : answer.setNextStartPrimaryKey(PlainBuffers.encodeKey(table, next))
                        .build();
    }

    private static Key key(StoredTable table, ByteString bytes) {
        return table.key(PlainBuffers.key(PlainBuffers.row(bytes)), false);
    }

    private static int size(StoredTable table, Key key, @Nullable Row row) {
        return row == null ? 0 : PlainBuffers.size(table, key, row);
    }
}
