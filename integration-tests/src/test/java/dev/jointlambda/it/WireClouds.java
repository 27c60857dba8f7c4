package dev.jointlambda.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.Ran;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local clouds: the vendors' clients on the wire. */
final class WireClouds implements TestClouds {
    /** For waiting on a busy machine; nothing is measured against it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What an event says of the step instance, as the body inside it has it. */
    private static final Pattern EVENT = Pattern.compile(
            "workflow\\\\?\":\\\\?\"(?<workflow>[^\"\\\\]*)[^}]*?execution\\\\?\":\\\\?\"(?<execution>[^\"\\\\]*)"
                    + "\\\\?\",\\\\?\"step\\\\?\":\\\\?\"(?<step>[^\"\\\\]*)\\\\?\",\\\\?\"index\\\\?\":\\\\?\"(?<index>[^\"\\\\]*)");

    private final Crashes crashes = new Crashes();
    private final LocalClouds clouds;
    private final RowReader rows;
    private final CloudBinding client;

    WireClouds() {
        this(LocalSettings.defaults());
    }

    WireClouds(LocalSettings settings) {
        this(settings, Duration.ofSeconds(2));
    }

    /** @param silence how long a caller waits for an answer: too short, and one that comes is taken for none */
    WireClouds(LocalSettings settings, Duration silence) {
        clouds = LocalClouds.start(settings.withReadTimeout(silence)).wrapFunctionBindings(crashes::around);
        rows = RowReader.of(clouds);
        client = clouds.binding(Cloud.AWS);
    }

    LocalClouds clouds() {
        return clouds;
    }

    @Override
    public <W> TestClouds use(Class<W> workflow, Supplier<W> maker) {
        clouds.use(workflow, maker);
        return this;
    }

    @Override
    public CloudBinding client() {
        return client;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public void settle() throws InterruptedException {
        assertTrue(clouds.awaitIdle(PATIENCE), "something is still under way after " + PATIENCE);
    }

    @Override
    public void deliverTwice() {
        for (Cloud cloud : Cloud.values()) {
            clouds.deliveries(cloud).duplicate(1);
        }
    }

    @Override
    public void functionsDown(Cloud cloud, Outage how) {
        clouds.functions(cloud)
                .down(
                        switch (how) {
                            case REFUSING -> dev.jointlambda.local.Outage.REFUSED;
                            case SILENT -> dev.jointlambda.local.Outage.SILENT;
                            case FAILING -> dev.jointlambda.local.Outage.ERROR;
                        });
    }

    @Override
    public void functionsUp(Cloud cloud) {
        clouds.functions(cloud).up();
    }

    @Override
    public void crashAt(long call, boolean after) {
        crashes.at(call, after);
    }

    @Override
    public long calls() {
        return crashes.calls();
    }

    @Override
    public void verify(String workflow, String execution, int steps) {
        rows.verify(workflow + "/" + execution, steps);
    }

    @Override
    public Set<String> ran(String workflow, String execution) {
        Set<String> ran = new TreeSet<>();
        for (Ran each : clouds.ran()) {
            Matcher event = EVENT.matcher(new String(each.event().array(), StandardCharsets.UTF_8));
            if (event.find()
                    && event.group("workflow").equals(workflow)
                    && event.group("execution").equals(execution)) {
                ran.add(event.group("step") + "#" + event.group("index"));
            }
        }
        return ran;
    }

    @Override
    public void close() {
        rows.close();
        clouds.close();
    }
}
