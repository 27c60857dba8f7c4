package dev.jointlambda.it.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalService;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.Outage;
import dev.jointlambda.local.RetryPolicy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole cloud, functions, store and objects, goes down in the middle and comes back. {@code -Djointlambda.outage.seconds=30}
 * makes the outage as long as it is promised to be survived; any other number will do, too.
 */
@Tag("long")
final class CloudDownTest {
    private static final List<Subject> SUBJECTS =
            List.of(new OrderSubject(), new IotSubject(), new MonteCarloSubject(), new EchoSubject());
    private static final int PER_SECOND = 2;

    /** Long enough for the outage: what the platforms do within minutes and hours, in seconds. */
    private static final RetryPolicy RETRIES = new RetryPolicy(List.of(
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16),
            Duration.ofSeconds(30)));

    @ParameterizedTest
    @CsvSource({
        "AWS, REFUSED", "AWS, SILENT", "AWS, ERROR",
        "ALIYUN, REFUSED", "ALIYUN, SILENT", "ALIYUN, ERROR",
    })
    void executionsStartedBeforeAnOutageInItAndAfterItAllEndOnce(Cloud cloud, Outage how) throws Exception {
        Duration outage = Duration.ofSeconds(Long.getLong("jointlambda.outage.seconds", 3));
        LocalSettings settings = LocalSettings.defaults()
                .withRetries(RETRIES)
                .withReadTimeout(Duration.ofSeconds(1))
                .withProcesses(3)
                .withSweeps(Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (LocalClouds clouds = LocalClouds.start(settings);
                Load load = new Load(clouds, SUBJECTS, 42)) {
            SUBJECTS.forEach(subject -> clouds.useProcesses(subject.type()));
            List<LocalService> services = List.of(clouds.functions(cloud), clouds.store(cloud), clouds.objects(cloud));
            load.run(PER_SECOND, Duration.ofSeconds(2));
            services.forEach(service -> service.down(how));
            Thread during = new Thread(() -> {
                try {
                    // Where home is down, its clients start again and again until it is up.
                    load.run(PER_SECOND, outage);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            during.start();
            Load.pause(outage);
            services.forEach(LocalService::up);
            during.join();
            load.run(PER_SECOND, Duration.ofSeconds(2));

            assertEquals(List.of(), load.awaitAll(Duration.ofMinutes(8)));
            assertTrue(clouds.awaitIdle(Duration.ofMinutes(2)), "something is still under way");
            Verdict verdict = Verdict.of(clouds, SUBJECTS);
            assertEquals(List.of(), verdict.violations());
            assertEquals(new HashSet<>(load.accepted()), verdict.histories().keySet());
        }
    }
}
