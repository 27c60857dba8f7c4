package dev.jointlambda.samples.demo;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.Outage;
import dev.jointlambda.local.Ran;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The local clouds: the vendors' own clients talk to them over HTTP. */
final class OnTheWire implements DemoClouds {
    private static final double NANOS = 1e6;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Set<String> READS =
            Set.of("GetItem", "BatchGetItem", "Query", "GetRow", "BatchGetRow", "GetRange");

    private final LocalClouds clouds = LocalClouds.start();
    private CloudBinding client;

    @Override
    public String name() {
        return "reached by the vendors' own clients over HTTP";
    }

    @Override
    public <W> void use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
    }

    @Override
    public CloudBinding client() {
        if (client == null) {
            client = clouds.binding(Cloud.AWS);
        }
        return client;
    }

    @Override
    public void functionsDown(Cloud cloud) {
        clouds.functions(cloud).down(Outage.REFUSED);
    }

    @Override
    public void settle() throws InterruptedException, TimeoutException {
        if (!clouds.awaitIdle(LONGEST)) {
            throw new TimeoutException("events are still under way after " + LONGEST);
        }
    }

    @Override
    public List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        for (Ran ran : clouds.ran()) {
            String step = ran.function().substring(ran.function().lastIndexOf('-') + 1);
            deliveries.add(new Delivery(
                    step,
                    ran.cloud(),
                    ran.began() / NANOS,
                    (ran.ended() - ran.began()) / NANOS,
                    (ran.began() - ran.accepted()) / NANOS));
        }
        return deliveries;
    }

    @Override
    public Map<Cloud, Spent> spent() {
        Map<Cloud, Spent> spent = new EnumMap<>(Cloud.class);
        for (Cloud cloud : Cloud.values()) {
            long reads = 0;
            long writes = 0;
            for (Map.Entry<String, Long> each : clouds.store(cloud).operations().entrySet()) {
                if (READS.contains(each.getKey())) {
                    reads += each.getValue();
                } else {
                    writes += each.getValue();
                }
            }
            spent.put(cloud, new Spent(writes, reads));
        }
        return spent;
    }

    @Override
    public void forget() {
        clouds.forget();
    }

    @Override
    public void close() {
        clouds.close();
    }
}
