package dev.jointlambda.local.aws;

import dev.jointlambda.local.aws.DynamoTable.KeyPart;
import dev.jointlambda.local.http.HttpFront;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * DynamoDB on this machine, for the operations on tables and items with expressions; everything else gets the service's
 * own error. In memory. Safe for use by many threads; stops with {@link #close} or with the process.
 */
public final class DynamoEndpoint implements AutoCloseable {
    private final Tables tables;
    private final DynamoService service;
    private final HttpFront front;

    private DynamoEndpoint(AccessKey key, InstantSource clock) {
        this.tables = new Tables(clock);
        // Signatures carry the client's own wall clock, whatever time the tables live in.
        this.service = new DynamoService(tables, new SigV4("dynamodb", key, InstantSource.system()));
        this.front = HttpFront.start("dynamodb", service);
    }

    /**
     * Starts it, without a table.
     *
     * @param key what requests must be signed with
     * @param clock the time that columns are stamped with and rows expire by
     */
    public static DynamoEndpoint start(AccessKey key, InstantSource clock) {
        return new DynamoEndpoint(key, clock);
    }

    /** Its address. */
    public URI uri() {
        return front.uri();
    }

    /** Its front, to take it down and up. */
    public HttpFront front() {
        return front;
    }

    /** Makes the table that {@code jointlambda-runtime-aws} keeps its rows in, with time to live switched on. */
    public void createStateTable(String name) {
        tables.create(name, new KeyPart("pk", "S"), new KeyPart("sk", "S"));
        tables.get(name).expiryAttribute = "expires";
    }

    /** Lets the next requests fail for want of throughput. */
    public void throttle(int requests) {
        service.throttle(requests);
    }

    /** Removes the rows whose time to live has passed; never happens by itself. */
    public void expire() {
        tables.expire();
    }

    /** How many well-formed requests there were, by operation. */
    public Map<String, Long> requests() {
        return service.counts();
    }

    @Override
    public void close() {
        front.close();
    }
}
