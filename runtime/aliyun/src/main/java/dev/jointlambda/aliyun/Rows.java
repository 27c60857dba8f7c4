package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.SyncClientInterface;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BatchGetRowResponse.RowResult;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one table: the vendor's client, with its failures told apart and as ours. Safe for many threads. */
final class Rows {
    /**
     * Rows per BatchGetRow. The service takes 100 keys, but an answer has at most 4 MB: 30 rows with the largest inline
     * value stay below it (vendor's documentation, 2026-09).
     */
    private static final int BATCH = 30;

    private final SyncClientInterface client;
    private final String table;

    Rows(SyncClientInterface client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Reads a row, strongly consistent, as every read of Tablestore is. */
    @Nullable
    Columns get(RowKey key) {
        SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(table, key.toPrimaryKey());
        criteria.setMaxVersions(1);
        Row row = read(
                "GetRow", key, () -> client.getRow(new GetRowRequest(criteria)).getRow());
        return row == null ? null : Columns.of(row);
    }

    /** Reads rows; the absent ones are not in the result. */
    Map<RowKey, Columns> getAll(Collection<RowKey> keys) {
        Map<RowKey, Columns> found = new LinkedHashMap<>();
        List<RowKey> all = List.copyOf(new LinkedHashSet<>(keys));
        for (int from = 0; from < all.size(); from += BATCH) {
            getBatch(all.subList(from, Math.min(all.size(), from + BATCH)), found);
        }
        return found;
    }

    private void getBatch(List<RowKey> keys, Map<RowKey, Columns> found) {
        MultiRowQueryCriteria criteria = new MultiRowQueryCriteria(table);
        criteria.setMaxVersions(1);
        keys.forEach(key -> criteria.addRow(key.toPrimaryKey()));
        BatchGetRowRequest request = new BatchGetRowRequest();
        request.addMultiRowQueryCriteria(criteria);
        List<RowResult> results = read(
                "BatchGetRow", keys.get(0), () -> client.batchGetRow(request).getBatchGetRowResult(table));
        for (RowResult result : results) {
            if (!result.isSucceed()) {
                throw failed(
                        "BatchGetRow",
                        keys.get(result.getIndex()),
                        result.getError().getCode() + ": " + result.getError().getMessage(),
                        null);
            }
            if (result.getRow() != null) {
                found.put(RowKey.of(result.getRow().getPrimaryKey()), Columns.of(result.getRow()));
            }
        }
    }

    /**
     * The sort keys of a partition below a bound, ascending, at most {@code limit}.
     *
     * @param from below the bound: only this one and those above it; it need not be there. Null for the first
     */
    List<String> sortKeys(String partition, String below, @Nullable String from, int limit) {
        List<String> keys = new ArrayList<>();
        RangeRowQueryCriteria criteria = new RangeRowQueryCriteria(table);
        criteria.setInclusiveStartPrimaryKey(
                from == null ? RowKey.first(partition) : new RowKey(partition, from).toPrimaryKey());
        criteria.setExclusiveEndPrimaryKey(new RowKey(partition, below).toPrimaryKey());
        criteria.setMaxVersions(1);
        while (keys.size() < limit) {
            criteria.setLimit(limit - keys.size());
            var page =
                    read("GetRange", new RowKey(partition, ""), () -> client.getRange(new GetRangeRequest(criteria)));
            page.getRows()
                    .forEach(row -> keys.add(RowKey.of(row.getPrimaryKey()).sort()));
            if (page.getNextStartPrimaryKey() == null) {
                break;
            }
            criteria.setInclusiveStartPrimaryKey(page.getNextStartPrimaryKey());
        }
        return keys;
    }

    /** Writes a whole row. */
    Written put(RowKey key, Condition condition, Columns columns) {
        RowPutChange change = new RowPutChange(table, key.toPrimaryKey());
        columns.values().forEach(change::addColumn);
        change.setCondition(condition);
        return write("PutRow", key, () -> client.putRow(new PutRowRequest(change)));
    }

    /** Writes some columns of a row. */
    Written update(RowKey key, Condition condition, Columns columns) {
        RowUpdateChange change = new RowUpdateChange(table, key.toPrimaryKey());
        columns.values().forEach(change::put);
        change.setCondition(condition);
        return write("UpdateRow", key, () -> client.updateRow(new UpdateRowRequest(change)));
    }

    /** Removes a row. */
    Written delete(RowKey key, Condition condition) {
        RowDeleteChange change = new RowDeleteChange(table, key.toPrimaryKey());
        change.setCondition(condition);
        return write("DeleteRow", key, () -> client.deleteRow(new DeleteRowRequest(change)));
    }

    private <T extends @Nullable Object> T read(String operation, RowKey key, Supplier<T> call) {
        try {
            return call.get();
        } catch (TableStoreException e) {
            throw failed(operation, key, answer(e), e);
        } catch (ClientException e) {
            throw failed(operation, key, "no answer: " + e.getMessage(), e);
        }
    }

    private Written write(String operation, RowKey key, Runnable call) {
        try {
            call.run();
            return Written.applied();
        } catch (TableStoreException e) {
            if ("OTSConditionCheckFail".equals(e.getErrorCode())) {
                return Written.refused();
            }
            StoreException failure = failed(operation, key, answer(e), e);
            if (e.getHttpStatus() >= 500) {
                return Written.unknown(failure);
            }
            throw failure;
        } catch (ClientException e) {
            return Written.unknown(failed(operation, key, "no answer: " + e.getMessage(), e));
        }
    }

    private static String answer(TableStoreException e) {
        return e.getErrorCode() + ": " + e.getMessage() + " (request " + e.getRequestId() + ")";
    }

    private StoreException failed(String operation, RowKey key, String what, @Nullable Exception cause) {
        String message = "Tablestore: " + operation + " of row " + key + " in table \"" + table + "\" failed, " + what;
        return cause == null ? new StoreException(message) : new StoreException(message, cause);
    }
}
