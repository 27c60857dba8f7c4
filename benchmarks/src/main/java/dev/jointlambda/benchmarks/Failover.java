package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What an outage in the middle of a steady load does to it: the failover experiment of the paper, and harder ones. */
public final class Failover {
    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger RUNTIME = Logger.getLogger("dev.jointlambda");

    private final Pace pace;
    private final Table done = Table.of(
            "Done, % of the executions that were to start in the outage, and of the others",
            "outage", "started in it", "in time", "in the end", "started outside", "in time", "in the end");
    private final Table latency = Table.of(
            "Latency of the executions that were to start in the outage, ms, and what it adds to that before it",
            "outage",
            "mean",
            "p50",
            "p99",
            "longest",
            "added mean",
            "added p50",
            "added p99",
            "p50 before");
    private final Table waits = Table.of(
            "What had to be repeated, of all executions",
            "outage",
            "with a refused start",
            "with a failed delivery",
            "waited for the dead cloud to come back",
            "started before it was back and done after");

    private Failover(Pace pace) {
        this.pace = pace;
    }

    /**
     * Writes what it finds out.
     *
     * @param args the folder; for how many seconds executions are started
     */
    public static void main(String[] args) throws Exception {
        // An outage makes it warn thousands of times, which is no news here and costs time.
        RUNTIME.setLevel(Level.OFF);
        measure(Pace.ofThePaper(Duration.ofSeconds(Long.parseLong(args[1])))).write(Path.of(args[0]));
    }

    static Section measure(Pace pace) {
        return new Failover(pace).section();
    }

    private Section section() {
        // Not looked at: it loads and compiles what all of them need.
        var unused = run(Disruption.NONE, Cloud.AWS);
        row(Disruption.NONE.of(Cloud.AWS), run(Disruption.NONE, Cloud.AWS));
        // The middle step's cloud first, as in the paper; then the one that is home.
        for (Cloud cloud : List.of(Cloud.ALIYUN, Cloud.AWS)) {
            for (Disruption disruption : Disruption.values()) {
                if (disruption != Disruption.NONE) {
                    row(disruption.of(cloud), run(disruption, cloud));
                }
            }
        }
        return new Section("failover", "Failover of a chain of three", conditions(), List.of(done, latency, waits));
    }

    private List<Journey> run(Disruption disruption, Cloud cloud) {
        try (FailoverRun run = new FailoverRun(pace)) {
            return run.run(disruption, cloud);
        }
    }

    private void row(String name, List<Journey> journeys) {
        List<Journey> in = journeys.stream().filter(this::inOutage).toList();
        List<Journey> out =
                journeys.stream().filter(journey -> !inOutage(journey)).toList();
        Predicate<Journey> inTime = journey -> journey.doneWithin(pace.inTime().toNanos());
        done.row(
                name,
                in.size(),
                percent(in, inTime),
                percent(in, Journey::done),
                out.size(),
                percent(out, inTime),
                percent(out, Journey::done));
        Times times = latency(journeys, this::inOutage);
        long from = pace.from().toNanos();
        Times before = latency(journeys, journey -> journey.scheduled() < from && !journey.openAt(from));
        latency.row(
                name,
                times.mean(),
                times.p50(),
                times.quantile(0.99),
                times.quantile(1),
                times.mean() - before.mean(),
                times.p50() - before.p50(),
                times.quantile(0.99) - before.quantile(0.99),
                before.p50());
        long back = pace.to().toNanos();
        waits.row(
                name,
                count(journeys, journey -> journey.refusedStarts() > 0),
                count(journeys, journey -> journey.failedDeliveries() > 0),
                count(journeys, journey -> journey.waitedUntil(back)),
                count(journeys, journey -> journey.openAt(back)));
    }

    private boolean inOutage(Journey journey) {
        return journey.scheduled() >= pace.from().toNanos()
                && journey.scheduled() < pace.to().toNanos();
    }

    private static Times latency(List<Journey> journeys, Predicate<Journey> which) {
        Times times = new Times();
        journeys.stream().filter(which).filter(Journey::done).forEach(journey -> times.add(journey.took()));
        return times;
    }

    private static double percent(List<Journey> of, Predicate<Journey> which) {
        return 100 * count(of, which) / of.size();
    }

    private static double count(List<Journey> of, Predicate<Journey> which) {
        return of.stream().filter(which).count();
    }

    private List<String> conditions() {
        return List.of(
                "Emulated: the local clouds in this process, the vendors' own clients over HTTP on the loopback interface, with"
                        + " the latencies that the paper measured added: 6 ms for a request to a service of the same cloud, 28 ms"
                        + " to one of the other, 62.8 ms for an invocation of it from Function Compute.",
                "Three steps that do nothing, on AWS, on Aliyun and on AWS, each with the other cloud as backup; home is AWS,"
                        + " which the client is close to. Payload 1 KB.",
                "An execution every " + text(pace.every()) + " for " + text(pace.length()) + ", an outage from "
                        + text(pace.from()) + " to " + text(pace.to()) + "; each run on clouds of its own, after "
                        + text(pace.warmUp()) + " of the same load, and after a run that is not looked at.",
                "An open loop: executions start when it is their time, whatever has become of those before, and count from"
                        + " that time to the end of the delivery that completed them. Of those never done there is no latency.",
                "In time: within " + text(pace.inTime()) + ". In the end: within " + text(pace.patience())
                        + " after the last start. A start that fails is repeated every 500 ms with the same id.",
                "Functions and clients wait " + text(pace.readTimeout())
                        + " for an answer, 2 s for that to an invocation and 2 s for a connection, the runtime's defaults. A cloud delivers an event again whose"
                        + " function failed after "
                        + String.join(
                                ", then ",
                                pace.retries().delays().stream()
                                        .map(Failover::text)
                                        .toList())
                        + ", as Lambda does; sweepers run each minute.",
                "Added: to what the executions of the same run took that had ended when the outage began. A row in which their"
                        + " p50 is far above the emulated latencies, some 200 ms in all, tells of a machine that was busy with"
                        + " something else; \"no outage\" adds what is left to chance.",
                "The paper (arXiv 2505.21899) reports all executions done and +78 ms in the mean, on real clouds.");
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
