package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalLatency.Service;
import dev.jointlambda.local.LocalLatency.Way;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.aliyun.FunctionComputeEndpoint;
import dev.jointlambda.local.aliyun.KmsSecrets;
import dev.jointlambda.local.aliyun.TablestoreEndpoint;
import dev.jointlambda.local.aws.DynamoEndpoint;
import dev.jointlambda.local.aws.LambdaEndpoint;
import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.aws.Secrets;
import dev.jointlambda.local.deploy.Sandboxes;
import dev.jointlambda.local.functions.DeployedFunction;
import dev.jointlambda.local.functions.FunctionTarget;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.local.process.FunctionProcesses;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One cloud on this machine: three services and what runs the functions. */
final class LocalCloud implements FunctionTarget, AutoCloseable {
    /** Longer than any workflow takes: the clouds themselves are gone much sooner. */
    static final Duration RETENTION = Duration.ofDays(3650);

    final LocalService store;
    final LocalService functions;
    final LocalService objects;
    final FunctionService host;
    final DeliveryFaults faults;
    final FunctionProcesses processes;
    final Identities identities;
    final Sandboxes sandboxes;
    final HttpFront secrets;
    final Services services;

    private LocalCloud(Cloud cloud, LocalSettings settings, Services services) {
        processes = services.processes;
        host = services.host;
        faults = services.faults;
        identities = services.identities;
        sandboxes = Sandboxes.of(settings.processes());
        store = start(cloud, Service.STORE, services.store, settings.latency());
        functions = start(cloud, Service.FUNCTIONS, services.functions, settings.latency());
        objects = start(cloud, Service.OBJECTS, services.objects, settings.latency());
        secrets = HttpFront.start((cloud + "-secrets").toLowerCase(Locale.ROOT), services.secrets);
        this.services = services;
    }

    /** What a cloud is made of, before it is on the wire. */
    record Services(
            Identities identities,
            HttpService store,
            HttpService functions,
            S3Endpoint objects,
            HttpService secrets,
            FunctionService host,
            DeliveryFaults faults,
            FunctionProcesses processes) {}

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
        Identities identities = Identities.of(CloudEnvironment.ACCESS_KEY_ID, CloudEnvironment.SECRET);
        DynamoEndpoint dynamo = DynamoEndpoint.create(identities, InstantSource.system());
        dynamo.createStateTable(CloudEnvironment.TABLE);
        return new LocalCloud(
                Cloud.AWS,
                settings,
                new Services(
                        identities,
                        dynamo,
                        LambdaEndpoint.create(host, identities, settings.awsEventLimit()),
                        bucket(S3Endpoint.create(identities)),
                        Secrets.create(identities),
                        host,
                        faults,
                        FunctionProcesses.of(Cloud.AWS, settings.processes(), environment)));
    }

    static LocalCloud aliyun(LocalSettings settings, PendingEvents pending, Supplier<Map<String, String>> environment) {
        DeliveryFaults faults = new DeliveryFaults(settings.seed() + 1);
        FunctionService host = new FunctionService(Cloud.ALIYUN, settings, faults, pending);
        Identities identities = Identities.of(CloudEnvironment.ACCESS_KEY_ID, CloudEnvironment.SECRET);
        TablestoreEndpoint tablestore = TablestoreEndpoint.create(identities, InstantSource.system());
        tablestore.createInstance(CloudEnvironment.INSTANCE);
        tablestore.createStateTables(CloudEnvironment.TABLE, RETENTION);
        return new LocalCloud(
                Cloud.ALIYUN,
                settings,
                new Services(
                        identities,
                        tablestore,
                        FunctionComputeEndpoint.create(host, identities, settings.aliyunEventLimit()),
                        bucket(AliyunNames.buckets(identities)),
                        KmsSecrets.create(identities),
                        host,
                        faults,
                        FunctionProcesses.of(Cloud.ALIYUN, settings.processes(), environment)));
    }

    private static S3Endpoint bucket(S3Endpoint objects) {
        objects.createBucket(CloudEnvironment.BUCKET);
        return objects;
    }

    @Override
    public void deploy(DeployedFunction function) {
        host.deploy(function);
    }

    /** Deploys a function that a timer runs, too, unless the cloud's functions are down. */
    void deploy(DeployedFunction function, Duration every) {
        host.deploy(function);
        host.every(every, function.name(), functions::isUp);
    }

    /** A timer belongs to the functions: it stands still while they are down. */
    @Override
    public void every(Duration interval, String function, BooleanSupplier allowed) {
        host.every(interval, function, () -> functions.isUp() && allowed.getAsBoolean());
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
        sandboxes.close();
        secrets.close();
    }
}
