package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.table.Meter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * One Tablestore instance on this machine, as the vendor's clients see it, response validation and all: tables, single-row
 * and batch operations, ranges, with conditions and filters for real; everything else gets the service's own error. One
 * version of each column, no contents of secondary indexes, no local transactions. In memory. Safe for use by many
 * threads; stops with {@link #close} or with the process.
 */
public final class TablestoreEndpoint implements AutoCloseable {
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
        StateTables.create(tables, name, timeToLive);
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
