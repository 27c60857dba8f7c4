package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalDeployment;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.RetryPolicy;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.samples.iot.IotPipelineClient;
import dev.jointlambda.samples.iot.Reading;
import dev.jointlambda.samples.montecarlo.Estimate;
import dev.jointlambda.samples.montecarlo.MonteCarloClient;
import dev.jointlambda.samples.montecarlo.Throws;
import dev.jointlambda.samples.order.Item;
import dev.jointlambda.samples.order.OrderFlowClient;
import dev.jointlambda.samples.order.Receipt;
import dev.jointlambda.samples.order.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/** The samples, deployed on local clouds, with a client who has the generated policies for clients and nothing else. */
final class Samples {
    /** For an input that neither cloud takes within an event. */
    static final int LARGE = 1_200_000;

    /** More than any execution has been seen to take, with some for a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String STRANGE_KEY = "stranger:"
            + Base64.getEncoder()
                    .encodeToString("a key that no function has been given".getBytes(StandardCharsets.UTF_8));
    private static final Duration BY_ITSELF = Duration.ofSeconds(5);
    private static final int PROCESSES = 22;
    private static final Duration LOOK = Duration.ofSeconds(3);

    final LocalClouds clouds;
    final LocalDeployment deployment;
    final CloudBinding client;

    private final List<CloudBinding> more = new ArrayList<>();

    private Samples(LocalClouds clouds, Path folder) {
        this.clouds = clouds;
        deployment = clouds.deploy(folder);
        client = clouds.binding(deployment, Cloud.AWS);
    }

    /** Deploys them. */
    static Samples deploy(Path folder) {
        LocalSettings settings = LocalSettings.defaults()
                .withProcesses(PROCESSES)
                .withRetries(new RetryPolicy(List.of(Duration.ofMillis(300), Duration.ofSeconds(1))))
                .withSweeps(LOOK, Duration.ofSeconds(20));
        return new Samples(LocalClouds.start(settings), folder);
    }

    Execution<Receipt> order(CloudBinding as, String id) {
        return OrderFlowClient.connect(as)
                .start(id, new Request("Mei", List.of(new Item("tea", 3), new Item("cup", 6))));
    }

    /** @param nameLength how long the sensor's name is, which goes through every step */
    Execution<Reading> measure(CloudBinding as, String id, int nameLength) {
        return IotPipelineClient.connect(as)
                .start(
                        id,
                        new Reading(
                                "s".repeat(nameLength),
                                Instant.parse("2026-11-01T00:00:00Z"),
                                List.of(1.0, 2.0),
                                List.of()));
    }

    Execution<Estimate> estimate(CloudBinding as, String id) {
        return MonteCarloClient.connect(as).start(id, new Throws(1000, 4));
    }

    /** What an order has come to; if its event was lost, which is swept only after minutes, an operator sends it again. */
    Receipt ended(String order) throws Exception {
        return result(OrderFlowClient.connect(client).execution(order), () -> OrderFlowClient.connect(operator())
                .redrive(order));
    }

    /** What a reading has come to, likewise. */
    Reading measured(String reading) throws Exception {
        return result(IotPipelineClient.connect(client).execution(reading), () -> IotPipelineClient.connect(operator())
                .redrive(reading));
    }

    private interface Again<T> {
        Execution<T> send();
    }

    private static <T> T result(Execution<T> execution, Again<T> again) throws Exception {
        try {
            return execution.result(BY_ITSELF);
        } catch (TimeoutException lost) {
            return again.send().result(PATIENCE);
        }
    }

    /** Somebody who may do everything. */
    CloudBinding operator() {
        return bound(deployment.operatorEnvironment(Cloud.AWS), Map.of());
    }

    /** A client whose events nobody can verify. */
    CloudBinding stranger() {
        return bound(deployment.environment(Cloud.AWS), Map.of("JOINTLAMBDA_SIGNING_KEYS", STRANGE_KEY));
    }

    private CloudBinding bound(Map<String, String> environment, Map<String, String> instead) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(instead);
        CloudBinding binding = AwsCloud.from(all, AliyunCloud.peer());
        more.add(binding);
        return binding;
    }

    void close() throws Exception {
        for (CloudBinding binding : more) {
            if (binding.services(Cloud.ALIYUN).store() instanceof AutoCloseable store) {
                store.close();
            }
        }
        clouds.close();
    }
}
