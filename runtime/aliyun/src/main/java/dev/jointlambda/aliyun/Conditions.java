package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.condition.ColumnCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition.LogicOperator;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition.CompareOperator;

/** The conditions under which rows are written. */
final class Conditions {
    private Conditions() {}

    static Condition always() {
        return new Condition(RowExistenceExpectation.IGNORE);
    }

    static Condition ifAbsent() {
        return new Condition(RowExistenceExpectation.EXPECT_NOT_EXIST);
    }

    static Condition ifPresent() {
        return new Condition(RowExistenceExpectation.EXPECT_EXIST);
    }

    /** If the row is there and all of this holds. */
    static Condition ifPresentAnd(ColumnCondition... all) {
        return with(ifPresent(), all);
    }

    /** If the row is absent, or all of this holds. */
    static Condition ifAbsentOr(ColumnCondition... all) {
        return with(always(), all);
    }

    static ColumnCondition is(String column, ColumnValue value) {
        SingleColumnValueCondition condition = new SingleColumnValueCondition(column, CompareOperator.EQUAL, value);
        condition.setPassIfMissing(false);
        return condition;
    }

    /** For a text column that is never empty: the service has no test for the absence of a column as such. */
    static ColumnCondition missing(String column) {
        SingleColumnValueCondition condition =
                new SingleColumnValueCondition(column, CompareOperator.EQUAL, ColumnValue.fromString(""));
        condition.setPassIfMissing(true);
        return condition;
    }

    private static Condition with(Condition condition, ColumnCondition... all) {
        if (all.length == 1) {
            condition.setColumnCondition(all[0]);
            return condition;
        }
        CompositeColumnValueCondition composite = new CompositeColumnValueCondition(LogicOperator.AND);
        for (ColumnCondition each : all) {
            composite.addCondition(each);
        }
        condition.setColumnCondition(composite);
        return condition;
    }
}
