package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.table.Meter;
import java.time.Duration;
import java.time.InstantSource;

/** Aliyun's services without a front, for whoever puts them behind fronts of their own. In memory. */
public final class AliyunEndpoints {
    private AliyunEndpoints() {}

    /** Tablestore with the tables that {@code jointlambda-runtime-aliyun} keeps its rows in. */
    public static HttpService tablestore(AccessKey key, String instance, String table, Duration retention) {
        InstantSource clock = InstantSource.system();
        TablestoreTables tables = new TablestoreTables(clock, Meter.NONE);
        StateTables.create(tables, table, retention);
        return new TablestoreService(instance, key, clock, tables);
    }

    /** Function Compute's invocation of the functions that a host runs. */
    public static HttpService functionCompute(AccessKey key, FunctionHost functions) {
        return new FunctionComputeService(functions, key);
    }
}
