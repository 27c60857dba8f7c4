package dev.jointlambda.local.aliyun;

import static dev.jointlambda.local.aliyun.LocalTablestore.bound;
import static dev.jointlambda.local.aliyun.LocalTablestore.key;
import static dev.jointlambda.local.aliyun.LocalTablestore.refused;
import static dev.jointlambda.local.aliyun.LocalTablestore.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's real clients, response validation on, against the local endpoint: tables, ranges, batches, limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablestoreEndpointTest {
    private static final String TABLE = LocalTablestore.TABLE;

    private final LocalTablestore local = new LocalTablestore();
    private final SyncClient client = local.client();

    @BeforeAll
    void makeTable() {
        local.endpoint().createStateTables(TABLE, Duration.ofDays(14));
    }

    @AfterAll
    void stop() {
        local.close();
    }

    @Test
    void tablesComeAndGo() {
        TableMeta meta = new TableMeta("orders");
        meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
        meta.addPrimaryKeyColumn("n", PrimaryKeyType.INTEGER);
        client.createTable(new CreateTableRequest(meta, new TableOptions(86_400, 1)));
        DescribeTableResponse described = client.describeTable(new DescribeTableRequest("orders"));
        assertEquals(2, described.getTableMeta().getPrimaryKeyList().size());
        assertEquals(86_400, described.getTableOptions().getTimeToLive());
        assertTrue(client.listTable().getTableNames().contains("orders"));
        refused(
                "OTSObjectAlreadyExist",
                409,
                () -> client.createTable(new CreateTableRequest(meta, new TableOptions(-1, 1))));
        UpdateTableRequest forever = new UpdateTableRequest("orders");
        forever.setTableOptionsForUpdate(new TableOptions(-1));
        assertEquals(-1, client.updateTable(forever).getTableOptions().getTimeToLive());
        client.deleteTable(new DeleteTableRequest("orders"));
        refused("OTSObjectNotExist", 404, () -> client.describeTable(new DescribeTableRequest("orders")));
        refused("OTSObjectNotExist", 404, () -> client.deleteTable(new DeleteTableRequest("orders")));
    }

    @Test
    void everyTypeOfColumnComesBackAsItWas() {
        RowPutChange put = new RowPutChange(TABLE, key("types", "1"));
        put.addColumn("text", ColumnValue.fromString("grüße"));
        put.addColumn("empty", ColumnValue.fromString(""));
        put.addColumn("number", ColumnValue.fromLong(Long.MIN_VALUE));
        put.addColumn("flag", ColumnValue.fromBoolean(true));
        put.addColumn("real", ColumnValue.fromDouble(1.5));
        put.addColumn("bytes", ColumnValue.fromBinary(new byte[] {0, -1}));
        client.putRow(new PutRowRequest(put));
        Row row = local.get("types", "1");
        assertEquals("grüße", value(row, "text").asString());
        assertEquals("", value(row, "empty").asString());
        assertEquals(Long.MIN_VALUE, value(row, "number").asLong());
        assertTrue(value(row, "flag").asBoolean());
        assertEquals(1.5, value(row, "real").asDouble());
        assertArrayEquals(new byte[] {0, -1}, value(row, "bytes").asBinary());
        assertNull(local.get("types", "2"));
    }

    @Test
    void aBatchAnswersRowByRow() {
        BatchWriteRowRequest writes = new BatchWriteRowRequest();
        local.put("batch", "taken", RowExistenceExpectation.IGNORE, "v", 0);
        for (String sort : List.of("free", "taken")) {
            RowPutChange put = new RowPutChange(TABLE, key("batch", sort));
            put.addColumn("v", ColumnValue.fromLong(1));
            put.setCondition(new Condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
            writes.addRowChange(put);
        }
        BatchWriteRowResponse written = client.batchWriteRow(writes);
        assertEquals(1, written.getSucceedRows().size());
        assertEquals(
                "OTSConditionCheckFail",
                written.getFailedRows().get(0).getError().getCode());

        MultiRowQueryCriteria criteria = new MultiRowQueryCriteria(TABLE);
        criteria.setMaxVersions(1);
        for (String sort : List.of("free", "taken", "absent")) {
            criteria.addRow(key("batch", sort));
        }
        BatchGetRowRequest reads = new BatchGetRowRequest();
        reads.addMultiRowQueryCriteria(criteria);
        var rows = client.batchGetRow(reads).getBatchGetRowResult(TABLE);
        assertEquals(1, value(rows.get(0).getRow(), "v").asLong());
        assertEquals(0, value(rows.get(1).getRow(), "v").asLong());
        assertNull(rows.get(2).getRow());
    }

    @Test
    void aRangeIsReadPageByPageInBothDirections() {
        for (int i = 0; i < 25; i++) {
            local.put("range", String.format("%02d", i), RowExistenceExpectation.IGNORE, "v", i);
        }
        local.put("rangf", "00", RowExistenceExpectation.IGNORE, "v", 99);
        RangeRowQueryCriteria criteria = new RangeRowQueryCriteria(TABLE);
        criteria.setInclusiveStartPrimaryKey(bound("range", PrimaryKeyValue.INF_MIN));
        criteria.setExclusiveEndPrimaryKey(bound("range", PrimaryKeyValue.INF_MAX));
        criteria.setMaxVersions(1);
        criteria.setLimit(10);
        GetRangeResponse page = client.getRange(new GetRangeRequest(criteria));
        assertEquals(10, page.getRows().size());
        assertEquals(key("range", "10"), page.getNextStartPrimaryKey());
        criteria.setInclusiveStartPrimaryKey(page.getNextStartPrimaryKey());
        criteria.setLimit(100);
        page = client.getRange(new GetRangeRequest(criteria));
        assertEquals(15, page.getRows().size());
        assertNull(page.getNextStartPrimaryKey());

        criteria.setDirection(Direction.BACKWARD);
        criteria.setInclusiveStartPrimaryKey(bound("range", PrimaryKeyValue.INF_MAX));
        criteria.setExclusiveEndPrimaryKey(bound("range", PrimaryKeyValue.INF_MIN));
        SingleColumnValueFilter even = new SingleColumnValueFilter(
                "v", SingleColumnValueFilter.CompareOperator.GREATER_THAN, ColumnValue.fromLong(21));
        criteria.setFilter(even);
        page = client.getRange(new GetRangeRequest(criteria));
        assertEquals(
                List.of("24", "23", "22"),
                page.getRows().stream()
                        .map(row -> row.getPrimaryKey()
                                .getPrimaryKeyColumn("sk")
                                .getValue()
                                .asString())
                        .toList());
        criteria.setDirection(Direction.FORWARD);
        refused("OTSParameterInvalid", 400, () -> client.getRange(new GetRangeRequest(criteria)));
    }

    @Test
    void columnsExpireOneByOneAndAnExpiredRowIsAbsent() {
        local.endpoint().createStateTables("brief", Duration.ofDays(1));
        RowPutChange put = new RowPutChange("brief", key("ttl", "1"));
        put.addColumn("old", ColumnValue.fromLong(1));
        put.setCondition(new Condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
        client.putRow(new PutRowRequest(put));
        local.pass(Duration.ofHours(20));
        RowUpdateChange update = new RowUpdateChange("brief", key("ttl", "1"));
        update.put("young", ColumnValue.fromLong(2));
        client.updateRow(new UpdateRowRequest(update));
        local.pass(Duration.ofHours(5));
        Row row = local.get("brief", "ttl", "1");
        assertNull(row.getLatestColumn("old"));
        assertEquals(2, value(row, "young").asLong());
        local.pass(Duration.ofHours(20));
        assertNull(local.get("brief", "ttl", "1"));
        client.putRow(new PutRowRequest(put));
        assertNotNull(local.get("brief", "ttl", "1"));
    }

    @Test
    void aTableWithTimeToLiveAndAnIndexRefusesUpdates() {
        TableMeta meta = new TableMeta("indexed");
        meta.addPrimaryKeyColumn("pk", PrimaryKeyType.STRING);
        meta.addPrimaryKeyColumn("sk", PrimaryKeyType.STRING);
        meta.addDefinedColumn("v", DefinedColumnType.INTEGER);
        IndexMeta index = new IndexMeta("by_v");
        index.addPrimaryKeyColumn("v");
        client.createTable(new CreateTableRequest(meta, new TableOptions(86_400, 1), List.of(index)));
        RowUpdateChange update = new RowUpdateChange("indexed", key("p", "s"));
        update.put("v", ColumnValue.fromLong(1));
        TableStoreException e =
                refused("OTSParameterInvalid", 400, () -> client.updateRow(new UpdateRowRequest(update)));
        assertEquals("Don't support allow update operation on table with index and ttl.", e.getMessage());
    }

    @Test
    void limitsAreKept() {
        refused("OTSParameterInvalid", 400, () -> local.putBytes("limits", "cell", 2 * 1024 * 1024 + 1, 1));
        local.putBytes("limits", "fits", 2 * 1024 * 1024, 1);
        refused("OTSOutOfRowSizeLimit", 400, () -> local.putBytes("limits", "row", 1024 * 1024, 4));
        refused(
                "OTSParameterInvalid",
                400,
                () -> local.put("k".repeat(1025), "1", RowExistenceExpectation.IGNORE, "v", 1));
        refused(
                "OTSParameterInvalid",
                400,
                () -> local.put("limits", "1", RowExistenceExpectation.IGNORE, "no-such-name", 1));
        RowPutChange wide = new RowPutChange(TABLE, key("limits", "wide"));
        for (int i = 0; i < 1025; i++) {
            wide.addColumn("c" + i, ColumnValue.fromLong(i));
        }
        refused("OTSParameterInvalid", 400, () -> client.putRow(new PutRowRequest(wide)));
        refused("OTSInvalidPK", 400, () -> {
            PrimaryKey short1 = PrimaryKeyBuilder.createPrimaryKeyBuilder()
                    .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString("limits"))
                    .build();
            client.putRow(new PutRowRequest(new RowPutChange(TABLE, short1)));
        });
    }

    @Test
    void aWrongSecretIsRefused() {
        SyncClient stranger = local.client("not-the-secret");
        refused("OTSAuthFailed", 403, stranger::listTable);
        stranger.shutdown();
    }

    @Test
    void theAsynchronousClientIsServedToo() throws ExecutionException, InterruptedException {
        local.put("async", "1", RowExistenceExpectation.IGNORE, "v", 1);
        AsyncClient async =
                new AsyncClient(local.front().uri().toString(), Local.KEY.id(), Local.KEY.secret(), Local.INSTANCE);
        SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(TABLE, key("async", "1"));
        criteria.setMaxVersions(1);
        assertEquals(
                1,
                value(async.getRow(new GetRowRequest(criteria), null).get().getRow(), "v")
                        .asLong());
        async.shutdown();
    }
}
