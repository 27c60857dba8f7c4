package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalLatency.Service;
import dev.jointlambda.local.LocalLatency.Way;
import dev.jointlambda.local.aliyun.FunctionComputeEndpoint;
import dev.jointlambda.local.aliyun.TablestoreEndpoint;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.aws.DynamoEndpoint;
import dev.jointlambda.local.aws.LambdaEndpoint;
import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.process.FunctionProcesses;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One cloud on this machine: three services and what runs the functions. */
final class LocalCloud implements AutoCloseable {
    private static final AccessKey KEY = new AccessKey(CloudEnvironment.ACCESS_KEY_ID, CloudEnvironment.SECRET);

    /** Longer than any workflow takes: the clouds themselves are gone much sooner. */
    static final Duration RETENTION = Duration.ofDays(3650);

    final LocalService store;
    final LocalService functions;
    final LocalService objects;
    final FunctionService host;
    final DeliveryFaults faults;
    final FunctionProcesses processes;

    private LocalCloud(
            Cloud cloud,
            LocalSettings settings,
            HttpService store,
            HttpService functions,
            HttpService objects,
            FunctionService host,
            DeliveryFaults faults,
            FunctionProcesses processes) {
        this.processes = processes;
        this.host = host;
        this.faults = faults;
        this.store = start(cloud, Service.STORE, store, settings.latency());
        this.functions = start(cloud, Service.FUNCTIONS, functions, settings.latency());
        this.objects = start(cloud, Service.OBJECTS, objects, settings.latency());
    }

    private static LocalService start(Cloud cloud, Service kind, HttpService service, LocalLatency latency) {
        Cloud other = cloud == Cloud.AWS ? Cloud.ALIYUN : Cloud.AWS;
        return LocalService.start(
                (cloud + "-" + kind).toLowerCase(Locale.ROOT),
                service,
                latency.of(new Way(cloud, cloud, kind)),
                latency.of(new Way(other, cloud, kind)));
    }

    static LocalCloud aws(LocalSettings settings, PendingEvents pending, Supplier<Map<String, String>> environment) {
        DeliveryFaults faults = new DeliveryFaults(settings.seed());
        FunctionService host = new FunctionService(Cloud.AWS, settings, faults, pending);
        return new LocalCloud(
                Cloud.AWS,
                settings,
                dynamo(),
                LambdaEndpoint.create(host, KEY, settings.awsEventLimit()),
                bucket(),
                host,
                faults,
                FunctionProcesses.of(Cloud.AWS, settings.processes(), environment));
    }

    static LocalCloud aliyun(LocalSettings settings, PendingEvents pending, Supplier<Map<String, String>> environment) {
        DeliveryFaults faults = new DeliveryFaults(settings.seed() + 1);
        FunctionService host = new FunctionService(Cloud.ALIYUN, settings, faults, pending);
        return new LocalCloud(
                Cloud.ALIYUN,
                settings,
                tablestore(),
                FunctionComputeEndpoint.create(host, KEY, settings.aliyunEventLimit()),
                bucket(),
                host,
                faults,
                FunctionProcesses.of(Cloud.ALIYUN, settings.processes(), environment));
    }

    private static HttpService dynamo() {
        DynamoEndpoint dynamo = DynamoEndpoint.create(KEY, InstantSource.system());
        dynamo.createStateTable(CloudEnvironment.TABLE);
        return dynamo;
    }

    private static HttpService tablestore() {
        TablestoreEndpoint tablestore =
                TablestoreEndpoint.create(CloudEnvironment.INSTANCE, KEY, InstantSource.system());
        tablestore.createStateTables(CloudEnvironment.TABLE, RETENTION);
        return tablestore;
    }

    private static HttpService bucket() {
        S3Endpoint objects = S3Endpoint.create(KEY);
        objects.createBucket(CloudEnvironment.BUCKET);
        return objects;
    }

    void deploy(DeployedFunction function) {
        host.deploy(function);
    }

    /** Deploys a function that a timer runs, too, unless the cloud's functions are down. */
    void deploy(DeployedFunction function, Duration every) {
        host.deploy(function);
        host.every(every, function.name(), functions::isUp);
    }

    void linked(boolean reachable) {
        store.linked(reachable);
        functions.linked(reachable);
        objects.linked(reachable);
    }

    void forget() {
        host.forget();
        store.forget();
        functions.forget();
        objects.forget();
    }

    @Override
    public void close() {
        store.close();
        functions.close();
        objects.close();
        host.close();
        processes.close();
    }
}
