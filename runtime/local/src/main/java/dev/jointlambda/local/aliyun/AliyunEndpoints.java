package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.table.Meter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Aliyun's services without a front, for whoever puts them behind fronts of their own. In memory. */
public final class AliyunEndpoints {
    private AliyunEndpoints() {}

    /** Tablestore with the tables that {@code jointlambda-runtime-aliyun} keeps its rows in. */
    public static HttpService tablestore(AccessKey key, String instance, String table, Duration retention) {
        TablestoreEndpoint endpoint =
                TablestoreEndpoint.create(instance, Map.of(key.id(), key.secret()), InstantSource.system(), Meter.none());
        endpoint.addTable(table, (int) retention.toSeconds());
        endpoint.addTable(table + "_open", -1);
        return endpoint;
    }

    /** Function Compute's invocation of the functions that a host runs. */
    public static HttpService functionCompute(AccessKey key, FunctionHost functions) {
        return new FunctionComputeService(functions, key);
    }
}
