package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import dev.jointlambda.benchmarks.flows.FailoverChain;
import dev.jointlambda.benchmarks.flows.FailoverChainClient;
import dev.jointlambda.benchmarks.flows.Parcel;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalLatency;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.Ran;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run on clouds of its own. The loop is open: executions start when it is their time, whatever has become of those
 * before, and count from then, so that no wait is left out.
 */
final class FailoverRun implements AutoCloseable {
    private static final Pattern EXECUTION = Pattern.compile("\"execution\":\"([^\"]+)\"");
    private static final String WARM_UP = "w";

    /** How long a client waits before it calls again, and how often it is looked whether all have ended. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** More than are ever under way: a real cloud would run a thousand. */
    private static final int CONCURRENCY = 400;

    private final Pace pace;
    private final LocalClouds clouds;
    private final FailoverChainClient client;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    FailoverRun(Pace pace) {
        this.pace = pace;
        clouds = LocalClouds.start(LocalSettings.defaults()
                        .withLatency(LocalLatency.calibrated())
                        .withRetries(pace.retries())
                        .withReadTimeout(pace.readTimeout())
                        .withConcurrency(CONCURRENCY))
                .use(FailoverChain.class, FailoverChain::new);
        client = FailoverChainClient.connect(clouds.binding(Cloud.AWS));
    }

    /** Runs it; every execution that was to start, in that order. */
    List<Journey> run(Disruption disruption, Cloud cloud) {
        long first = System.nanoTime() + pace.warmUp().toNanos();
        long warmUps = pace.warmUp().dividedBy(pace.every());
        for (long i = 1; i <= warmUps; i++) {
            String id = WARM_UP + i;
            at(first - i * pace.every().toNanos(), () -> start(id));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < pace.executions(); i++) {
            String id = "e" + i;
            ids.add(id);
            at(first + i * pace.every().toNanos(), () -> start(id));
        }
        at(first + pace.from().toNanos(), () -> disruption.begin(clouds, cloud));
        at(first + pace.to().toNanos(), () -> disruption.end(clouds, cloud));
        long last = first + pace.length().toNanos();
        settle(ids.size(), last + pace.patience().toNanos());
        return journeys(ids, first);
    }

    private void at(long nanoTime, Runnable what) {
        var unused = timer.schedule(() -> callers.execute(what), nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** As the client's contract says: what may be started or not is started again with the same id and input. */
    private void start(String id) {
        long deadline = System.nanoTime() + pace.patience().toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var unused = client.start(id, Parcel.ofOneKilobyte());
                return;
            } catch (StartException | StoreException e) {
                refused.merge(id, 1, Integer::sum);
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** Waits until everything has ended, but not for ever: what got lost may never end. */
    private void settle(int executions, long deadline) {
        while (ends().size() < executions && System.nanoTime() < deadline) {
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private List<Journey> journeys(List<String> ids, long first) {
        Map<String, Long> ends = ends();
        Map<String, Integer> failures = new HashMap<>();
        ofSteps().filter(ran -> ran.error() != null).forEach(ran -> failures.merge(execution(ran), 1, Integer::sum));
        List<Journey> journeys = new ArrayList<>();
        for (String id : ids) {
            Long end = ends.get(id);
            if (end != null) {
                verify(id);
            }
            journeys.add(new Journey(
                    journeys.size() * pace.every().toNanos(),
                    end == null ? null : end - first,
                    refused.getOrDefault(id, 0),
                    failures.getOrDefault(id, 0)));
        }
        return journeys;
    }

    /** When the first delivery of its last step ended well, by execution; those of the warm-up are not among them. */
    private Map<String, Long> ends() {
        Map<String, Long> ends = new HashMap<>();
        ofSteps()
                .filter(ran -> ran.error() == null && ran.function().endsWith("-last"))
                .forEach(ran -> ends.merge(execution(ran), ran.ended(), Math::min));
        ends.keySet().removeIf(id -> id.startsWith(WARM_UP));
        return ends;
    }

    /** The deliveries to functions of steps; timers start sweepers, too. */
    private Stream<Ran> ofSteps() {
        return clouds.ran().stream().filter(ran -> !ran.function().endsWith("-sweeper"));
    }

    private static String execution(Ran ran) {
        Matcher id = EXECUTION.matcher(ran.event().text());
        if (!id.find()) {
            throw new IllegalStateException("an event of " + ran.function() + " names no execution");
        }
        return id.group(1);
    }

    private void verify(String id) {
        ExecutionRow.Status status = client.execution(id).status();
        if (status != ExecutionRow.Status.DONE) {
            throw new IllegalStateException("the last step of " + id + " ended well, but it is " + status);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        callers.shutdownNow();
        clouds.close();
    }
}
