package dev.jointlambda.local.run;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.Ran;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The local clouds: the vendors' own clients talk to them over HTTP. */
final class WireClouds implements Clouds {
    private static final double NANOS = 1e6;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LocalClouds clouds = LocalClouds.start();

    @Override
    public String name() {
        return "reached by the vendors' own clients over HTTP";
    }

    @Override
    public <W> void use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
    }

    @Override
    public CloudBinding client(Cloud cloud) {
        return clouds.binding(cloud);
    }

    @Override
    public void settle() throws InterruptedException, TimeoutException {
        if (!clouds.awaitIdle(LONGEST)) {
            throw new TimeoutException("events are still under way after " + LONGEST);
        }
    }

    @Override
    public List<StepRun> ran() {
        return clouds.ran().stream().map(WireClouds::run).toList();
    }

    private static StepRun run(Ran ran) {
        String step = ran.function().substring(ran.function().lastIndexOf('-') + 1);
        return new StepRun(step, ran.cloud(), ran.began() / NANOS, (ran.ended() - ran.began()) / NANOS);
    }

    @Override
    public void close() {
        clouds.close();
    }
}
