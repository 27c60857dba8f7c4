package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/** A chain of five on one of the local clouds, with the vendor's real clients, beside the floor. */
public final class WireChain {
    private final Cloud cloud;
    private final WireLab lab;
    private final int executions;

    private WireChain(Cloud cloud, WireLab lab, int executions) {
        this.cloud = cloud;
        this.lab = lab;
        this.executions = executions;
    }

    /**
     * Writes what it finds out.
     *
     * @param args the folder; the cloud; how many executions are measured; how many before, to warm up
     */
    public static void main(String[] args) throws Exception {
        measure(Cloud.valueOf(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]))
                .write(Path.of(args[0]));
    }

    static Section measure(Cloud cloud, int executions, int warmUp) throws Exception {
        try (WireLab lab = new WireLab(cloud)) {
            for (int i = 0; i < warmUp; i++) {
                lab.ours();
                lab.floor();
                lab.result();
            }
            return new WireChain(cloud, lab, executions).section(warmUp);
        }
    }

    private Section section(int warmUp) throws Exception {
        List<Table> latency = latency();
        return new Section(
                "wire-" + cloud.name().toLowerCase(Locale.ROOT),
                "A chain of five on the wire, "
                        + (cloud == Cloud.AWS ? "Lambda and DynamoDB" : "Function Compute and Tablestore"),
                List.of(
                        executions + " executions of each kind, one after another, in turn (ours, floor, ours with a"
                                + " waiting client), after " + warmUp + " of each to warm up; payload 1 KB.",
                        "Both run on the local clouds in the same process, on the same host for functions, through the"
                                + " vendor's own clients over HTTP on the loopback interface. No latency is emulated.",
                        "The floor is five functions written by hand: each does one conditional put and, but for the last,"
                                + " one asynchronous invoke; the fifth invoke is the start's. It cannot notice a duplicate,"
                                + " checks and signs nothing, records neither a start nor a result.",
                        "\"Ours\" does what the table of requests counts: beside the floor's writes, a pre-read per step that may"
                                + " save the user's code from running twice, and the records of start and completion.",
                        "A client learns of the end by asking; it waits 10, 20, 40 ms ... between its questions, so start"
                                + " to result is the chain rounded up to its next question."),
                List.of(latency.get(0), latency.get(1), requests(), cpu(), samples()));
    }

    private List<Table> latency() throws InterruptedException, TimeoutException {
        Times ours = new Times();
        Times oursAll = new Times();
        Times floor = new Times();
        Times floorAll = new Times();
        Times result = new Times();
        for (int i = 0; i < executions; i++) {
            WireLab.Lap lap = lab.ours();
            ours.add(lap.chain());
            oursAll.add(lap.all());
            WireLab.Lap direct = lab.floor();
            floor.add(direct.chain());
            floorAll.add(direct.all());
            result.add(lab.result());
        }
        Table compared = Table.of(
                "Latency beside the floor, ms",
                "what",
                "ours p50",
                "ours p95",
                "floor p50",
                "floor p95",
                "ours/floor p50",
                "ours/floor p95");
        compare(compared, "the chain: first event accepted to last function ended", ours, floor);
        compare(compared, "with the start: start called to last function ended", oursAll, floorAll);
        return List.of(
                compared,
                Table.of("Start to result, as a client sees it, ms", "what", "p50", "p95")
                        .row("ours", result.p50(), result.p95()));
    }

    private static void compare(Table table, String what, Times ours, Times floor) {
        table.row(
                what,
                ours.p50(),
                ours.p95(),
                floor.p50(),
                floor.p95(),
                ours.p50() / floor.p50(),
                ours.p95() / floor.p95());
    }

    private Table requests() throws InterruptedException {
        lab.ours();
        Map<String, Long> ours = lab.requests();
        lab.floor();
        Map<String, Long> floor = lab.requests();
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(floor.keySet());
        Table table = Table.of("Requests per execution, without a waiting client", "request", "ours", "floor");
        names.forEach(name -> table.row(name, ours.getOrDefault(name, 0L), floor.getOrDefault(name, 0L)));
        return table;
    }

    private Table cpu() throws Exception {
        Map<String, Double> ours = ThreadCpu.during(this::repeatOurs);
        Map<String, Double> floor = ThreadCpu.during(this::repeatFloor);
        Table table = Table.of("CPU time per execution by thread, ms", "threads", "ours", "floor");
        for (String threads : ThreadGroups.ALL) {
            table.row(
                    threads,
                    ours.getOrDefault(threads, 0.0) / executions,
                    floor.getOrDefault(threads, 0.0) / executions);
        }
        return table;
    }

    private Table samples() throws Exception {
        Map<String, Long> counts = CodeSamples.during(this::repeatOurs);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Table table = Table.of(
                "Who uses the CPU of ours: " + all
                        + " samples of running Java code; the JDK's part counts for its caller",
                "threads: code",
                "% of all",
                "% of these threads");
        counts.forEach((name, count) -> {
            String threads = name.substring(0, name.indexOf(':') + 1);
            long group = counts.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(threads))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            table.row(name, 100.0 * count / all, 100.0 * count / group);
        });
        return table;
    }

    private void repeatOurs() throws InterruptedException {
        for (int i = 0; i < executions; i++) {
            lab.ours();
        }
    }

    private void repeatFloor() throws InterruptedException {
        for (int i = 0; i < executions; i++) {
            lab.floor();
        }
    }
}
