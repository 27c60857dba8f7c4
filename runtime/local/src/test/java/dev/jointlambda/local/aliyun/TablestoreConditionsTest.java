package dev.jointlambda.local.aliyun;

import static dev.jointlambda.local.aliyun.LocalTablestore.key;
import static dev.jointlambda.local.aliyun.LocalTablestore.refused;
import static dev.jointlambda.local.aliyun.LocalTablestore.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.condition.ColumnCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition.LogicOperator;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition.CompareOperator;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vendor's real client against the local endpoint: writes of one row, and their conditions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablestoreConditionsTest {
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
    void aRowIsPutOnceIfItMustNotExist() {
        local.put("once", "1", RowExistenceExpectation.EXPECT_NOT_EXIST, "v", 1);
        refused(
                "OTSConditionCheckFail",
                403,
                () -> local.put("once", "1", RowExistenceExpectation.EXPECT_NOT_EXIST, "v", 2));
        assertEquals(1, value(local.get("once", "1"), "v").asLong());
        refused(
                "OTSConditionCheckFail",
                403,
                () -> local.put("once", "2", RowExistenceExpectation.EXPECT_EXIST, "v", 2));
        local.put("once", "1", RowExistenceExpectation.IGNORE, "w", 3);
        assertNull(local.get("once", "1").getLatestColumn("v"), "a put replaces the whole row");
    }

    @Test
    void anUpdateChangesTheColumnsItNamesUnderItsConditions() {
        local.put("update", "1", RowExistenceExpectation.IGNORE, "v", 1);
        RowUpdateChange update = new RowUpdateChange(TABLE, key("update", "1"));
        update.put("state", ColumnValue.fromString("A"));
        CompositeColumnValueCondition both = new CompositeColumnValueCondition(LogicOperator.AND);
        both.addCondition(compare("v", CompareOperator.GREATER_EQUAL, 1, false));
        both.addCondition(compare("state", CompareOperator.EQUAL, 7, true));
        update.setCondition(condition(RowExistenceExpectation.EXPECT_EXIST, both));
        client.updateRow(new UpdateRowRequest(update));
        assertEquals("A", value(local.get("update", "1"), "state").asString());
        assertEquals(1, value(local.get("update", "1"), "v").asLong());
        refused("OTSConditionCheckFail", 403, () -> client.updateRow(new UpdateRowRequest(update)));

        RowUpdateChange delete = new RowUpdateChange(TABLE, key("update", "1"));
        delete.deleteColumns("v");
        client.updateRow(new UpdateRowRequest(delete));
        assertNull(local.get("update", "1").getLatestColumn("v"));
    }

    @Test
    void conditionsCompareAsTheyShould() {
        local.put("compare", "1", RowExistenceExpectation.IGNORE, "v", 5);
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
        local.put("delete", "1", RowExistenceExpectation.IGNORE, "v", 1);
        RowDeleteChange delete = new RowDeleteChange(TABLE, key("delete", "1"));
        delete.setCondition(new Condition(RowExistenceExpectation.EXPECT_EXIST));
        client.deleteRow(new DeleteRowRequest(delete));
        assertNull(local.get("delete", "1"));
        refused("OTSConditionCheckFail", 403, () -> client.deleteRow(new DeleteRowRequest(delete)));
    }

    private void assertPasses(boolean expected, ColumnCondition condition) {
        RowUpdateChange update = new RowUpdateChange(TABLE, key("compare", "1"));
        update.put("touched", ColumnValue.fromLong(1));
        update.setCondition(condition(RowExistenceExpectation.IGNORE, condition));
        if (expected) {
            client.updateRow(new UpdateRowRequest(update));
        } else {
            refused("OTSConditionCheckFail", 403, () -> client.updateRow(new UpdateRowRequest(update)));
        }
    }

    private static Condition condition(RowExistenceExpectation existence, ColumnCondition columns) {
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
}
