package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
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
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition.LogicOperator;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition.CompareOperator;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's real clients, response validation on, against the local endpoint. Each test has a partition of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablestoreEndpointTest {
    private static final String TABLE = "t";

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
        Row row = get("types", "1");
        assertEquals("grüße", value(row, "text").asString());
        assertEquals("", value(row, "empty").asString());
        assertEquals(Long.MIN_VALUE, value(row, "number").asLong());
        assertTrue(value(row, "flag").asBoolean());
        assertEquals(1.5, value(row, "real").asDouble());
        assertArrayEquals(new byte[] {0, -1}, value(row, "bytes").asBinary());
        assertNull(get("types", "2"));
    }

    @Test
    void aRowIsPutOnceIfItMustNotExist() {
        put("once", "1", RowExistenceExpectation.EXPECT_NOT_EXIST, "v", 1);
        refused("OTSConditionCheckFail", 403, () -> put("once", "1", RowExistenceExpectation.EXPECT_NOT_EXIST, "v", 2));
        assertEquals(1, value(get("once", "1"), "v").asLong());
        refused("OTSConditionCheckFail", 403, () -> put("once", "2", RowExistenceExpectation.EXPECT_EXIST, "v", 2));
        put("once", "1", RowExistenceExpectation.IGNORE, "w", 3);
        assertNull(get("once", "1").getLatestColumn("v"), "a put replaces the whole row");
    }

    @Test
    void anUpdateChangesTheColumnsItNamesUnderItsConditions() {
        put("update", "1", RowExistenceExpectation.IGNORE, "v", 1);
        RowUpdateChange update = new RowUpdateChange(TABLE, key("update", "1"));
        update.put("state", ColumnValue.fromString("A"));
        CompositeColumnValueCondition both = new CompositeColumnValueCondition(LogicOperator.AND);
        both.addCondition(compare("v", CompareOperator.GREATER_EQUAL, 1, false));
        both.addCondition(compare("state", CompareOperator.EQUAL, 7, true));
        update.setCondition(condition(RowExistenceExpectation.EXPECT_EXIST, both));
        client.updateRow(new UpdateRowRequest(update));
        assertEquals("A", value(get("update", "1"), "state").asString());
        assertEquals(1, value(get("update", "1"), "v").asLong());
        refused("OTSConditionCheckFail", 403, () -> client.updateRow(new UpdateRowRequest(update)));

        RowUpdateChange delete = new RowUpdateChange(TABLE, key("update", "1"));
        delete.deleteColumns("v");
        client.updateRow(new UpdateRowRequest(delete));
        assertNull(get("update", "1").getLatestColumn("v"));
    }

    @Test
    void conditionsCompareAsTheyShould() {
        put("compare", "1", RowExistenceExpectation.IGNORE, "v", 5);
        assertPasses(true, compare("v", CompareOperator.EQUAL, 5, false));
        assertPasses(false, compare("v", CompareOperator.NOT_EQUAL, 5, false));
        assertPasses(true, compare("v", CompareOperator.NOT_EQUAL, 4, false));
        assertPasses(true, compare("v", CompareOperator.GREATER_THAN, 4, false));
        assertPasses(false, compare("v", CompareOperator.GREATER_THAN, 5, false));
        assertPasses(true, compare("v", CompareOperator.LESS_EQUAL, 5, false));
        assertPasses(false, compare("v", CompareOperator.LESS_THAN, 5, false));
        assertPasses(true, compare("other", CompareOperator.EQUAL, 5, true));
        assertPasses(false, compare("other", CompareOperator.EQUAL, 5, false));
        assertPasses(false, new SingleColumnValueCondition("v", CompareOperator.EQUAL, ColumnValue.fromString("5")));
        CompositeColumnValueCondition not = new CompositeColumnValueCondition(LogicOperator.NOT);
        not.addCondition(compare("v", CompareOperator.EQUAL, 5, false));
        assertPasses(false, not);
        CompositeColumnValueCondition either = new CompositeColumnValueCondition(LogicOperator.OR);
        either.addCondition(compare("v", CompareOperator.EQUAL, 4, false));
        either.addCondition(compare("v", CompareOperator.EQUAL, 5, false));
        assertPasses(true, either);
    }

    @Test
    void elevenConditionsAreTooMany() {
        CompositeColumnValueCondition many = new CompositeColumnValueCondition(LogicOperator.AND);
        for (int i = 0; i < 11; i++) {
            many.addCondition(compare("c" + i, CompareOperator.EQUAL, i, true));
        }
        RowUpdateChange update = new RowUpdateChange(TABLE, key("eleven", "1"));
        update.put("v", ColumnValue.fromLong(1));
        update.setCondition(condition(RowExistenceExpectation.IGNORE, many));
        refused("OTSParameterInvalid", 400, () -> client.updateRow(new UpdateRowRequest(update)));
    }

    @Test
    void countersCountAndComeBackAfterTheChange() {
        RowUpdateChange update = new RowUpdateChange(TABLE, key("count", "1"));
        update.increment(new Column("n", ColumnValue.fromLong(7)));
        update.put("other", ColumnValue.fromLong(1));
        update.setReturnType(ReturnType.RT_AFTER_MODIFY);
        update.addReturnColumn("n");
        update.addReturnColumn("other");
        client.updateRow(new UpdateRowRequest(update));
        Row after = client.updateRow(new UpdateRowRequest(update)).getRow();
        assertEquals(14, value(after, "n").asLong());
        assertNull(after.getLatestColumn("other"), "only counters come back");

        RowPutChange put = new RowPutChange(TABLE, key("count", "2"));
        put.setReturnType(ReturnType.RT_PK);
        assertEquals(
                key("count", "2"),
                client.putRow(new PutRowRequest(put)).getRow().getPrimaryKey());
    }

    @Test
    void aRowIsDeletedUnderItsCondition() {
        put("delete", "1", RowExistenceExpectation.IGNORE, "v", 1);
        RowDeleteChange delete = new RowDeleteChange(TABLE, key("delete", "1"));
        delete.setCondition(new Condition(RowExistenceExpectation.EXPECT_EXIST));
        client.deleteRow(new DeleteRowRequest(delete));
        assertNull(get("delete", "1"));
        refused("OTSConditionCheckFail", 403, () -> client.deleteRow(new DeleteRowRequest(delete)));
    }

    @Test
    void aBatchAnswersRowByRow() {
        BatchWriteRowRequest writes = new BatchWriteRowRequest();
        put("batch", "taken", RowExistenceExpectation.IGNORE, "v", 0);
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
            put("range", String.format("%02d", i), RowExistenceExpectation.IGNORE, "v", i);
        }
        put("rangf", "00", RowExistenceExpectation.IGNORE, "v", 99);
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
        Row row = get("brief", "ttl", "1");
        assertNull(row.getLatestColumn("old"));
        assertEquals(2, value(row, "young").asLong());
        local.pass(Duration.ofHours(20));
        assertNull(get("brief", "ttl", "1"));
        client.putRow(new PutRowRequest(put));
        assertNotNull(get("brief", "ttl", "1"));
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
        refused("OTSParameterInvalid", 400, () -> putBytes("limits", "cell", 2 * 1024 * 1024 + 1, 1));
        putBytes("limits", "fits", 2 * 1024 * 1024, 1);
        refused("OTSOutOfRowSizeLimit", 400, () -> putBytes("limits", "row", 1024 * 1024, 4));
        refused("OTSParameterInvalid", 400, () -> put("k".repeat(1025), "1", RowExistenceExpectation.IGNORE, "v", 1));
        refused(
                "OTSParameterInvalid",
                400,
                () -> put("limits", "1", RowExistenceExpectation.IGNORE, "no-such-name", 1));
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
        put("async", "1", RowExistenceExpectation.IGNORE, "v", 1);
        AsyncClient async =
                new AsyncClient(local.endpoint().uri().toString(), Local.KEY.id(), Local.KEY.secret(), Local.INSTANCE);
        SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(TABLE, key("async", "1"));
        criteria.setMaxVersions(1);
        assertEquals(
                1,
                value(async.getRow(new GetRowRequest(criteria), null).get().getRow(), "v")
                        .asLong());
        async.shutdown();
    }

    private void assertPasses(
            boolean expected, com.alicloud.openservices.tablestore.model.condition.ColumnCondition condition) {
        RowUpdateChange update = new RowUpdateChange(TABLE, key("compare", "1"));
        update.put("touched", ColumnValue.fromLong(1));
        update.setCondition(condition(RowExistenceExpectation.IGNORE, condition));
        if (expected) {
            client.updateRow(new UpdateRowRequest(update));
        } else {
            refused("OTSConditionCheckFail", 403, () -> client.updateRow(new UpdateRowRequest(update)));
        }
    }

    private static Condition condition(
            RowExistenceExpectation existence,
            com.alicloud.openservices.tablestore.model.condition.ColumnCondition columns) {
        Condition condition = new Condition(existence);
        condition.setColumnCondition(columns);
        return condition;
    }

    private static SingleColumnValueCondition compare(
            String column, CompareOperator operator, long value, boolean passIfMissing) {
        SingleColumnValueCondition condition =
                new SingleColumnValueCondition(column, operator, ColumnValue.fromLong(value));
        condition.setPassIfMissing(passIfMissing);
        return condition;
    }

    private void put(String partition, String sort, RowExistenceExpectation existence, String column, long value) {
        RowPutChange put = new RowPutChange(TABLE, key(partition, sort));
        put.addColumn(column, ColumnValue.fromLong(value));
        put.setCondition(new Condition(existence));
        client.putRow(new PutRowRequest(put));
    }

    private void putBytes(String partition, String sort, int size, int columns) {
        RowPutChange put = new RowPutChange(TABLE, key(partition, sort));
        for (int i = 0; i < columns; i++) {
            put.addColumn("b" + i, ColumnValue.fromBinary(new byte[size]));
        }
        client.putRow(new PutRowRequest(put));
    }

    private Row get(String partition, String sort) {
        return get(TABLE, partition, sort);
    }

    private Row get(String table, String partition, String sort) {
        SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(table, key(partition, sort));
        criteria.setMaxVersions(1);
        return client.getRow(new GetRowRequest(criteria)).getRow();
    }

    private static ColumnValue value(Row row, String column) {
        return row.getLatestColumn(column).getValue();
    }

    private static PrimaryKey key(String partition, String sort) {
        return bound(partition, PrimaryKeyValue.fromString(sort));
    }

    private static PrimaryKey bound(String partition, PrimaryKeyValue sort) {
        return PrimaryKeyBuilder.createPrimaryKeyBuilder()
                .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString(partition))
                .addPrimaryKeyColumn("sk", sort)
                .build();
    }

    private static TableStoreException refused(
            String code, int status, org.junit.jupiter.api.function.Executable call) {
        TableStoreException e = assertThrows(TableStoreException.class, call);
        assertEquals(code + "/" + status, e.getErrorCode() + "/" + e.getHttpStatus(), e.getMessage());
        return e;
    }
}
