package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CapacityUnit;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeyType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReservedThroughput;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableMeta;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableOptions;
import java.time.Duration;
import java.util.List;

/**
 * The tables that {@code jointlambda-runtime-aliyun} keeps its rows in: one whose columns live only so long, and
 * {@code <name>_open}, whose rows stay until they are removed.
 */
final class StateTables {
    private static final int FOR_EVER = -1;

    private StateTables() {}

    static void create(TablestoreTables tables, String name, Duration timeToLive) {
        create(tables, name, Math.toIntExact(timeToLive.toSeconds()));
        create(tables, name + "_open", FOR_EVER);
    }

    private static void create(TablestoreTables tables, String name, int timeToLive) {
        TableMeta.Builder meta = TableMeta.newBuilder().setTableName(name);
        for (String key : List.of("pk", "sk")) {
            meta.addPrimaryKey(PrimaryKeySchema.newBuilder().setName(key).setType(PrimaryKeyType.STRING));
        }
        CreateTableRequest request = CreateTableRequest.newBuilder()
                .setTableMeta(meta)
                .setTableOptions(
                        TableOptions.newBuilder().setTimeToLive(timeToLive).setMaxVersions(1))
                .setReservedThroughput(ReservedThroughput.newBuilder()
                        .setCapacityUnit(CapacityUnit.newBuilder().setRead(0).setWrite(0)))
                .build();
        try {
            tables.create(request);
        } catch (TablestoreError e) {
            throw new IllegalArgumentException("the table \"" + name + "\" cannot be made: " + e.getMessage(), e);
        }
    }
}
