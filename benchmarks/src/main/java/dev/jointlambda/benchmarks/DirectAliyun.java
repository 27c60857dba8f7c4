package dev.jointlambda.benchmarks;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.aliyun.fc20230330.Client;
import com.aliyun.fc20230330.models.InvokeFunctionHeaders;
import com.aliyun.fc20230330.models.InvokeFunctionRequest;
import com.aliyun.fc20230330.models.InvokeFunctionResponse;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tablestore and Function Compute, with the clients set up as jointlambda sets them up. */
final class DirectAliyun implements DirectClients {
    private final Map<String, String> environment;
    private final String table;
    private final SyncClient tablestore;
    private final Client functions;

    /**
     * The vendor's client of Function Compute shares one HTTP client per address in a process: make jointlambda's binding
     * first, and this one goes through the very HTTP client that jointlambda put there.
     */
    DirectAliyun(Map<String, String> environment) {
        this.environment = environment;
        this.table = variable("JOINTLAMBDA_TABLE");
        String keyId = variable("ALIBABA_CLOUD_ACCESS_KEY_ID");
        String secret = variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        ClientConfiguration configuration = new ClientConfiguration();
        configuration.setEnableResponseContentMD5Checking(true);
        this.tablestore = new SyncClient(
                variable("JOINTLAMBDA_ENDPOINT_TABLESTORE"),
                keyId,
                secret,
                variable("JOINTLAMBDA_INSTANCE"),
                configuration);
        URI address = URI.create(variable("JOINTLAMBDA_ENDPOINT_FC"));
        try {
            this.functions = new Client(new Config()
                    .setAccessKeyId(keyId)
                    .setAccessKeySecret(secret)
                    .setRegionId(variable("JOINTLAMBDA_REGION"))
                    .setProtocol(address.getScheme().toUpperCase(Locale.ROOT))
                    .setEndpoint(address.getAuthority()));
        } catch (Exception e) {
            throw new IllegalStateException("the client of Function Compute could not be made for " + address, e);
        }
    }

    private String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    @Override
    public void put(String partition, String sort, byte[] value) {
        RowPutChange change = new RowPutChange(
                table,
                PrimaryKeyBuilder.createPrimaryKeyBuilder()
                        .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString(partition))
                        .addPrimaryKeyColumn("sk", PrimaryKeyValue.fromString(sort))
                        .build());
        change.addColumn("value", ColumnValue.fromBinary(value));
        change.setCondition(new Condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
        tablestore.putRow(new PutRowRequest(change));
    }

    @Override
    public void invoke(String function, String eventId, byte[] event) {
        InvokeFunctionHeaders headers =
                new InvokeFunctionHeaders().setXFcInvocationType("Async").setXFcAsyncTaskId(eventId);
        InvokeFunctionRequest request = new InvokeFunctionRequest().setBody(new ByteArrayInputStream(event));
        try {
            InvokeFunctionResponse response =
                    functions.invokeFunctionWithOptions(function, request, headers, new RuntimeOptions());
            if (response.getBody() != null) {
                response.getBody().close();
            }
        } catch (Exception e) {
            // The vendor's method declares Exception.
            throw new IllegalStateException(
                    "Function Compute did not take the event " + eventId + " for " + function, e);
        }
    }

    @Override
    public void close() {
        tablestore.shutdown();
    }
}
