package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.NoRetryStrategy;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import dev.jointlambda.local.http.HttpFront;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.function.Executable;

/** A Tablestore instance on the loopback interface, with a clock to turn and the vendor's client. */
final class LocalTablestore implements AutoCloseable {
    static final String TABLE = "t";

    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final TablestoreEndpoint endpoint;
    private final HttpFront front;
    private final SyncClient client;

    LocalTablestore() {
        this(HttpFront.DEFAULT_PATIENCE);
    }

    LocalTablestore(Duration patience) {
        InstantSource clock = () -> now;
        endpoint = TablestoreEndpoint.create(Local.INSTANCE, Local.KEY, clock);
        front = HttpFront.start("tablestore", endpoint, patience);
        client = client(Local.KEY.secret());
    }

    TablestoreEndpoint endpoint() {
        return endpoint;
    }

    HttpFront front() {
        return front;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The vendor's client, checking all that it can. */
    SyncClient client() {
        return client;
    }

    SyncClient client(String secret) {
        ClientConfiguration configuration = new ClientConfiguration();
        configuration.setEnableResponseValidation(true);
        configuration.setEnableResponseContentMD5Checking(true);
        configuration.setRetryStrategy(new NoRetryStrategy());
        return new SyncClient(front.uri().toString(), Local.KEY.id(), secret, Local.INSTANCE, configuration);
    }

    @Override
    public void close() {
        client.shutdown();
        front.close();
    }

    void put(String partition, String sort, RowExistenceExpectation existence, String column, long value) {
        RowPutChange put = new RowPutChange(TABLE, key(partition, sort));
        put.addColumn(column, ColumnValue.fromLong(value));
        put.setCondition(new Condition(existence));
        client.putRow(new PutRowRequest(put));
    }

    void putBytes(String partition, String sort, int size, int columns) {
        RowPutChange put = new RowPutChange(TABLE, key(partition, sort));
        for (int i = 0; i < columns; i++) {
            put.addColumn("b" + i, ColumnValue.fromBinary(new byte[size]));
        }
        client.putRow(new PutRowRequest(put));
    }

    Row get(String partition, String sort) {
        return get(TABLE, partition, sort);
    }

    Row get(String table, String partition, String sort) {
        SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(table, key(partition, sort));
        criteria.setMaxVersions(1);
        return client.getRow(new GetRowRequest(criteria)).getRow();
    }

    static ColumnValue value(Row row, String column) {
        return row.getLatestColumn(column).getValue();
    }

    static PrimaryKey key(String partition, String sort) {
        return bound(partition, PrimaryKeyValue.fromString(sort));
    }

    static PrimaryKey bound(String partition, PrimaryKeyValue sort) {
        return PrimaryKeyBuilder.createPrimaryKeyBuilder()
                .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString(partition))
                .addPrimaryKeyColumn("sk", sort)
                .build();
    }

    static TableStoreException refused(String code, int status, Executable call) {
        TableStoreException e = assertThrows(TableStoreException.class, call);
        assertEquals(code + "/" + status, e.getErrorCode() + "/" + e.getHttpStatus(), e.getMessage());
        return e;
    }
}
