package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.Condition;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ConsumedCapacity;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.OperationType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PutRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PutRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReturnContent;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.RowInBatchWriteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.RowInBatchWriteRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableInBatchWriteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableInBatchWriteRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateRowResponse;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferRow;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import dev.jointlambda.local.table.Change;
import dev.jointlambda.local.table.Key;
import dev.jointlambda.local.table.Row;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** PutRow, UpdateRow, DeleteRow and batches of them. */
final class RowWrites {
    private final TablestoreTables tables;
    private final Capacity capacity;

    RowWrites(TablestoreTables tables, Capacity capacity) {
        this.tables = tables;
        this.capacity = capacity;
    }

    PutRowResponse put(PutRowRequest request) {
        refuseTransaction(request.getTransactionId());
        Written written = write(
                tables.table(request.getTableName()),
                OperationType.PUT,
                request.getRow(),
                request.getCondition(),
                request.getReturnContent());
        return PutRowResponse.newBuilder()
                .setConsumed(written.consumed)
                .setRow(written.row)
                .build();
    }

    UpdateRowResponse update(UpdateRowRequest request) {
        refuseTransaction(request.getTransactionId());
        Written written = write(
                tables.table(request.getTableName()),
                OperationType.UPDATE,
                request.getRowChange(),
                request.getCondition(),
                request.getReturnContent());
        return UpdateRowResponse.newBuilder()
                .setConsumed(written.consumed)
                .setRow(written.row)
                .build();
    }

    DeleteRowResponse delete(DeleteRowRequest request) {
        refuseTransaction(request.getTransactionId());
        Written written = write(
                tables.table(request.getTableName()),
                OperationType.DELETE,
                request.getPrimaryKey(),
                request.getCondition(),
                request.getReturnContent());
        return DeleteRowResponse.newBuilder()
                .setConsumed(written.consumed)
                .setRow(written.row)
                .build();
    }

    /** Each row by itself: some may be written and others refused. */
    BatchWriteRowResponse batch(BatchWriteRowRequest request) {
        refuseTransaction(request.getTransactionId());
        if (request.getIsAtomic()) {
            throw TablestoreError.of(400, "OTSUnsupportOperation", "The local endpoint has no atomic BatchWriteRow.");
        }
        int rows = 0;
        for (TableInBatchWriteRowRequest table : request.getTablesList()) {
            rows += table.getRowsCount();
            tables.table(table.getTableName());
        }
        if (rows < 1 || rows > TablestoreLimits.ROWS_PER_BATCH_WRITE) {
            throw TablestoreError.invalid("Rows count exceeds the upper limit: " + TablestoreLimits.ROWS_PER_BATCH_WRITE
                    + ", given: " + rows + ".");
        }
        BatchWriteRowResponse.Builder answer = BatchWriteRowResponse.newBuilder();
        for (TableInBatchWriteRowRequest table : request.getTablesList()) {
            StoredTable stored = tables.table(table.getTableName());
            TableInBatchWriteRowResponse.Builder inTable =
                    TableInBatchWriteRowResponse.newBuilder().setTableName(table.getTableName());
            for (RowInBatchWriteRowRequest row : table.getRowsList()) {
                inTable.addRows(one(stored, row));
            }
            answer.addTables(inTable);
        }
        return answer.build();
    }

    private RowInBatchWriteRowResponse one(StoredTable table, RowInBatchWriteRowRequest row) {
        try {
            Written written =
                    write(table, row.getType(), row.getRowChange(), row.getCondition(), row.getReturnContent());
            return RowInBatchWriteRowResponse.newBuilder()
                    .setIsOk(true)
                    .setConsumed(written.consumed)
                    .setRow(written.row)
                    .build();
        } catch (TablestoreError e) {
            return RowInBatchWriteRowResponse.newBuilder()
                    .setIsOk(false)
                    .setError(e.toMessage())
                    .build();
        }
    }

    private Written write(
            StoredTable table, OperationType operation, ByteString bytes, Condition condition, ReturnContent wanted) {
        PlainBufferRow given = PlainBuffers.row(bytes);
        Key key = table.key(PlainBuffers.key(given), false);
        RowEdit edit = RowEdit.of(table, operation, given);
        Predicate<Row> columns =
                condition.hasColumnCondition() ? Filters.parse(condition.getColumnCondition()) : row -> true;
        return table.rows().update(key, stored -> {
            Row before = table.live(stored);
            check(condition, columns, before);
            Row after = edit.apply(key, before);
            Written written = new Written(capacity.written(bytes.size()), edit.returned(key, after, wanted));
            return after == null ? Change.remove(written) : Change.put(after, written);
        });
    }

    private static void check(Condition condition, Predicate<Row> columns, @Nullable Row before) {
        boolean holds =
                switch (condition.getRowExistence()) {
                    case EXPECT_EXIST -> before != null && columns.test(before);
                    case EXPECT_NOT_EXIST -> before == null;
                    case IGNORE -> columns.test(before == null ? Row.empty() : before);
                };
        if (!holds) {
            throw TablestoreError.conditionFailed();
        }
    }

    private static void refuseTransaction(String id) {
        if (!id.isEmpty()) {
            throw TablestoreError.of(404, "OTSSessionNotExist", "The local endpoint has no local transactions.");
        }
    }

    private record Written(ConsumedCapacity consumed, ByteString row) {}
}
