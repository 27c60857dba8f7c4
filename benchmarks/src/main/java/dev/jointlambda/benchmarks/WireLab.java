package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import dev.jointlambda.benchmarks.flows.AliyunChain;
import dev.jointlambda.benchmarks.flows.AliyunChainClient;
import dev.jointlambda.benchmarks.flows.AwsChain;
import dev.jointlambda.benchmarks.flows.AwsChainClient;
import dev.jointlambda.benchmarks.flows.Parcel;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.Ran;
import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Local clouds with both chains on one of them: the one of jointlambda and the floor. For one thread. */
final class WireLab implements AutoCloseable {
    static final int STEPS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cloud cloud;
    private final LocalClouds clouds = LocalClouds.start();
    private final DirectClients clients;
    private final DirectChain direct;
    private final Supplier<Execution<Parcel>> start;
    private int started;

    WireLab(Cloud cloud) {
        this.cloud = cloud;
        CloudBinding binding = clouds.binding(cloud);
        start = switch (cloud) {
            case AWS -> {
                clouds.use(AwsChain.class, AwsChain::new);
                AwsChainClient client = AwsChainClient.connect(binding);
                yield () -> client.start(Parcel.ofOneKilobyte());
            }
            case ALIYUN -> {
                clouds.use(AliyunChain.class, AliyunChain::new);
                AliyunChainClient client = AliyunChainClient.connect(binding);
                yield () -> client.start(Parcel.ofOneKilobyte());
            }
        };
        Map<String, String> environment = clouds.environment(cloud);
        clients = switch (cloud) {
            case AWS -> new DirectAws(environment);
            case ALIYUN -> new DirectAliyun(environment);
        };
        String prefix = Objects.requireNonNull(environment.get("JOINTLAMBDA_PREFIX"));
        direct = new DirectChain(cloud, STEPS, prefix, clients);
        clouds.use(direct, Object::new);
    }

    /**
     * How long one execution took, in nanoseconds.
     *
     * @param chain from the first event's acceptance to the end of the last function
     * @param all from the call that starts it to the end of the last function
     */
    record Lap(long chain, long all) {}

    /** One execution of jointlambda's chain; nobody asks for its result meanwhile. */
    Lap ours() throws InterruptedException {
        return lap(() -> {
            var unused = start.get();
        });
    }

    /** One execution of the floor. */
    Lap floor() throws InterruptedException {
        String id = "e" + started++;
        return lap(() -> direct.start(id, Parcel.ofOneKilobyte().content()));
    }

    private Lap lap(Runnable begin) throws InterruptedException {
        clouds.forget();
        long before = System.nanoTime();
        begin.run();
        settle();
        List<Ran> ran = clouds.ran();
        if (ran.size() != STEPS || ran.stream().anyMatch(each -> each.error() != null)) {
            throw new IllegalStateException("a chain of " + STEPS + " on clouds without faults did this: " + ran);
        }
        long accepted = ran.stream().mapToLong(Ran::accepted).min().orElseThrow();
        long ended = ran.stream().mapToLong(Ran::ended).max().orElseThrow();
        return new Lap(ended - accepted, ended - before);
    }

    /** One execution of jointlambda's chain; returns the nanoseconds until the client has its result. */
    long result() throws InterruptedException, TimeoutException {
        clouds.forget();
        long before = System.nanoTime();
        Parcel parcel = start.get().result(LONGEST);
        long took = System.nanoTime() - before;
        if (parcel.hops() != STEPS) {
            throw new IllegalStateException("a chain of " + STEPS + " made " + parcel.hops() + " hops");
        }
        settle();
        return took;
    }

    private void settle() throws InterruptedException {
        if (!clouds.awaitIdle(LONGEST)) {
            throw new IllegalStateException("the chain has not ended within " + LONGEST + ": " + clouds.ran());
        }
    }

    /** The requests that the services have had in the last execution, by name. */
    Map<String, Long> requests() {
        Map<String, Long> requests = new TreeMap<>(clouds.store(cloud).operations());
        clouds.functions(cloud)
                .operations()
                .values()
                .forEach(count -> requests.merge("asynchronous invoke", count, Long::sum));
        return requests;
    }

    @Override
    public void close() {
        clients.close();
        clouds.close();
    }
}
