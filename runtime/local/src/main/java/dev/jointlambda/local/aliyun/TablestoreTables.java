package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CapacityUnit;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteTableResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DescribeTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DescribeTableResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ListTableResponse;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeyType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReservedThroughput;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReservedThroughputDetails;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableMeta;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableOptions;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateTableResponse;
import dev.jointlambda.local.table.Meter;
import dev.jointlambda.local.table.Table;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The tables of one instance. */
final class TablestoreTables {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,254}";

    private final Map<String, StoredTable> tables = new ConcurrentSkipListMap<>();
    private final InstantSource clock;
    private final Meter meter;

    TablestoreTables(InstantSource clock, Meter meter) {
        this.clock = clock;
        this.meter = meter;
    }

    StoredTable table(String name) {
        StoredTable table = tables.get(name);
        if (table == null) {
            throw TablestoreError.noSuchTable();
        }
        return table;
    }

    CreateTableResponse create(CreateTableRequest request) {
        String name = request.getTableMeta().getTableName();
        checkName("table", name);
        int keys = request.getTableMeta().getPrimaryKeyCount();
        if (keys < 1 || keys > TablestoreLimits.KEY_CELLS) {
            throw TablestoreError.invalid(
                    "The number of primary key columns must be in range: [1, " + TablestoreLimits.KEY_CELLS + "].");
        }
        for (PrimaryKeySchema key : request.getTableMeta().getPrimaryKeyList()) {
            checkName("column", key.getName());
        }
        checkOptions(request.getTableOptions());
        StoredTable table = new StoredTable(
                request.getTableMeta(),
                request.getTableOptions(),
                request.getIndexMetasCount() > 0,
                Table.create(clock, meter));
        synchronized (this) {
            if (tables.containsKey(name)) {
                throw TablestoreError.of(409, "OTSObjectAlreadyExist", "Requested table already exists.");
            }
            if (tables.size() >= TablestoreLimits.TABLES) {
                throw TablestoreError.of(403, "OTSQuotaExhausted", "Number of tables exceeds the quota.");
            }
            tables.put(name, table);
        }
        return CreateTableResponse.getDefaultInstance();
    }

    /**
     * Makes a table with the text keys {@code pk} and {@code sk}.
     *
     * @throws IllegalArgumentException if there is such a table, or one of the service's rules is broken
     */
    void create(String name, int timeToLive) {
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
            create(request);
        } catch (TablestoreError e) {
            throw new IllegalArgumentException("the table \"" + name + "\" cannot be made: " + e.getMessage(), e);
        }
    }

    DescribeTableResponse describe(DescribeTableRequest request) {
        StoredTable table = table(request.getTableName());
        return DescribeTableResponse.newBuilder()
                .setTableMeta(table.meta())
                .setTableOptions(table.options())
                .setReservedThroughputDetails(noThroughput())
                .setCreationTime(table.created())
                .build();
    }

    ListTableResponse list() {
        return ListTableResponse.newBuilder().addAllTableNames(tables.keySet()).build();
    }

    DeleteTableResponse delete(DeleteTableRequest request) {
        if (tables.remove(request.getTableName()) == null) {
            throw TablestoreError.noSuchTable();
        }
        return DeleteTableResponse.getDefaultInstance();
    }

    UpdateTableResponse update(UpdateTableRequest request) {
        StoredTable table = table(request.getTableName());
        if (request.hasTableOptions()) {
            TableOptions options = table.options().toBuilder()
                    .mergeFrom(request.getTableOptions())
                    .build();
            checkOptions(options);
            table.change(options);
        }
        return UpdateTableResponse.newBuilder()
                .setReservedThroughputDetails(noThroughput())
                .setTableOptions(table.options())
                .build();
    }

    static void checkName(String what, String name) {
        if (!name.matches(NAME)) {
            throw TablestoreError.invalid("Invalid " + what + " name: '" + name + "'.");
        }
    }

    private static void checkOptions(TableOptions options) {
        int timeToLive = options.getTimeToLive();
        if (options.hasTimeToLive() && timeToLive != -1 && timeToLive < TablestoreLimits.SHORTEST_TIME_TO_LIVE) {
            throw TablestoreError.invalid("Invalid time to live: " + timeToLive + "; it must be -1 or at least "
                    + TablestoreLimits.SHORTEST_TIME_TO_LIVE + ".");
        }
        if (options.getMaxVersions() > 1) {
            throw TablestoreError.of(
                    400, "OTSUnsupportOperation", "The local endpoint keeps one version of each column.");
        }
    }

    private static ReservedThroughputDetails noThroughput() {
        return ReservedThroughputDetails.newBuilder()
                .setCapacityUnit(CapacityUnit.newBuilder().setRead(0).setWrite(0))
                .setLastIncreaseTime(0)
                .build();
    }
}
