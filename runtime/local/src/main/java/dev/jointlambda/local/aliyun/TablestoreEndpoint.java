package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CapacityUnit;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PrimaryKeyType;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ReservedThroughput;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableMeta;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.TableOptions;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.table.Meter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * One Tablestore instance on this machine, as the vendor's clients see it, response validation and all: tables, single-row
 * and batch operations, ranges, with conditions and filters for real; everything else gets the service's own error. One
 * version of each column, no contents of secondary indexes, no local transactions. In memory. Safe for use by many
 * threads; stops with {@link #close} or with the process.
 */
public final class TablestoreEndpoint implements AutoCloseable {
    private static final int FOR_EVER = -1;

    private final TablestoreTables tables;
    private final TablestoreService service;
    private final HttpFront front;

    private TablestoreEndpoint(String instance, AccessKey key, InstantSource clock, Meter meter, Duration patience) {
        this.tables = new TablestoreTables(clock, meter);
        this.service = new TablestoreService(instance, key, clock, tables);
        this.front = HttpFront.start("tablestore", service, patience);
    }

    /**
     * Starts it, without a table.
     *
     * @param instance the instance's name
     * @param key what requests must be signed with
     * @param clock the time that columns are stamped with and expire by
     */
    public static TablestoreEndpoint start(String instance, AccessKey key, InstantSource clock) {
        return start(instance, key, clock, Meter.NONE, HttpFront.DEFAULT_PATIENCE);
    }

    /**
     * Starts it, without a table.
     *
     * @param instance the instance's name
     * @param key what requests must be signed with
     * @param clock the time that columns are stamped with and expire by
     * @param meter hears of every row that is read or changed
     * @param patience how long slow clients are waited for
     */
    public static TablestoreEndpoint start(
            String instance, AccessKey key, InstantSource clock, Meter meter, Duration patience) {
        return new TablestoreEndpoint(instance, key, clock, meter, patience);
    }

    /** Its address. */
    public URI uri() {
        return front.uri();
    }

    /** Its front, to take it down and up. */
    public HttpFront front() {
        return front;
    }

    /**
     * Makes the tables that {@code jointlambda-runtime-aliyun} keeps its rows in: {@code name}, whose columns live only so
     * long, and {@code <name>_open}, whose rows stay until they are removed.
     *
     * @param timeToLive how long a column lives, a day or longer
     * @throws IllegalArgumentException if there is such a table, or one of the service's rules is broken
     */
    public void createStateTables(String name, Duration timeToLive) {
        createTable(name, Math.toIntExact(timeToLive.toSeconds()));
        createTable(name + "_open", FOR_EVER);
    }

    private void createTable(String name, int timeToLive) {
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

    /** Lets the next requests fail because the server is busy. */
    public void throttle(int requests) {
        service.throttle(requests);
    }

    /** How many requests were carried out, by operation; those that a condition refused count too. */
    public Map<String, Long> requests() {
        return service.counts();
    }

    @Override
    public void close() {
        front.close();
    }
}
