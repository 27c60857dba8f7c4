package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;

/**
 * The primary key of a row: the schema of both tables is a text {@code pk} and a text {@code sk}.
 *
 * @param partition the partition key
 * @param sort the sort key
 */
record RowKey(String partition, String sort) {
    PrimaryKey toPrimaryKey() {
        return range(partition, PrimaryKeyValue.fromString(sort));
    }

    /** The lowest key of a partition. */
    static PrimaryKey first(String partition) {
        return range(partition, PrimaryKeyValue.INF_MIN);
    }

    static RowKey of(PrimaryKey key) {
        return new RowKey(
                key.getPrimaryKeyColumn("pk").getValue().asString(),
                key.getPrimaryKeyColumn("sk").getValue().asString());
    }

    private static PrimaryKey range(String partition, PrimaryKeyValue sort) {
        return PrimaryKeyBuilder.createPrimaryKeyBuilder()
                .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString(partition))
                .addPrimaryKeyColumn("sk", sort)
                .build();
    }

    /** For messages: which row of which execution. */
    @Override
    public String toString() {
        return "\"" + sort + "\" of \"" + partition + "\"";
    }
}
