package dev.jointlambda.benchmarks;

import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.benchmarks.ColdProcess.Cost;
import dev.jointlambda.benchmarks.flows.AwsPairClient;
import dev.jointlambda.benchmarks.flows.Parcel;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the first event of a function costs: ours beside one written by hand, each in Lambda's own client. */
public final class ColdStart {
    private static final String OURS = "dev.jointlambda.benchmarks.flows.AwsPair_First_Aws::handleRequest";
    private static final String BY_HAND = "dev.jointlambda.benchmarks.cold.ByHand::handleRequest";
    private static final String BARE = "dev.jointlambda.benchmarks.cold.Bare::handleRequest";
    private static final int RUNTIME_WITH_CACHE = 25;

    private final Path folder;
    private final URI address;
    private final ColdServices services;
    private final InterfaceClientFiles client;
    private final Table first = Table.of(
            "The first event",
            "function",
            "CPU ms",
            "CPU by hand = 1",
            "wall ms",
            "least wall ms",
            "memory MB",
            "table requests",
            "invocations");
    private final Table shared = Table.of(
            "Ours with class data that is shared, the first event",
            "how",
            "CPU ms",
            "wall ms",
            "least wall ms",
            "memory MB");

    private ColdStart(Path folder, URI address, ColdServices services) throws IOException {
        this.folder = folder;
        this.address = address;
        this.services = services;
        this.client = InterfaceClientFiles.unpack(folder);
    }

    /**
     * Writes what it finds out.
     *
     * @param args the folder; how many processes of each kind
     */
    public static void main(String[] args) throws Exception {
        measure(Integer.parseInt(args[1])).write(Path.of(args[0]));
    }

    static Section measure(int times) throws Exception {
        ColdServices services = new ColdServices();
        try (Workspace workspace = new Workspace();
                HttpFront front = HttpFront.start("services", services)) {
            return new ColdStart(workspace.folder, front.uri(), services).section(times);
        }
    }

    private Section section(int times) throws Exception {
        Bytes event = event();
        Path ours = ColdArchive.ours(folder.resolve("ours"));
        Path byHand = ColdArchive.byHand(folder.resolve("hand"));
        ColdFunction step = ColdFunction.of("ours", OURS, ours, event);
        Map<String, Costs> costs = run(
                List.of(
                        ColdFunction.of("does nothing", BARE, byHand, event),
                        ColdFunction.of("by hand", BY_HAND, byHand, event),
                        step,
                        step.fromSnapshot("ours, restored")),
                times);
        double hand = costs.getOrDefault("by hand", new Costs()).cpu();
        costs.forEach((name, of) -> first.row(
                name, of.cpu(), of.cpu() / hand, of.wall(), of.leastWall(), of.rss(), of.table, of.invocations));
        run(shared(step), times).forEach((name, of) -> shared.row(name, of.cpu(), of.wall(), of.leastWall(), of.rss()));
        return new Section("coldstart", "The first event of a function", conditions(times), List.of(first, shared));
    }

    /** Kinds take turns, so that whatever else the machine does hits all of them. */
    private Map<String, Costs> run(List<ColdFunction> functions, int times) throws Exception {
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (int i = 0; i <= times; i++) {
            for (ColdFunction each : functions) {
                services.calls();
                Cost cost = ColdProcess.run(each, client, address, folder.resolve("log"));
                if (i > 0) {
                    costs.computeIfAbsent(each.name(), absent -> new Costs()).add(cost, services.calls());
                }
            }
        }
        return costs;
    }

    private List<ColdFunction> shared(ColdFunction step) throws Exception {
        List<ColdFunction> all = new ArrayList<>();
        List<Path> flat = ColdArchive.flat(step.folder());
        String version = "Java " + Runtime.version().feature();
        all.add(step.with(version));
        all.add(archived(step, version));
        all.add(archived(step.on(flat, ""), version + ", flat class path"));
        Path other = otherJdk();
        if (other != null) {
            String cached = "Java " + RUNTIME_WITH_CACHE;
            all.add(step.on(other, cached));
            all.add(cached(step.on(other, ""), cached));
            all.add(cached(step.on(flat, "").on(other, ""), cached + ", flat class path"));
        }
        return all;
    }

    private ColdFunction archived(ColdFunction function, String name) throws Exception {
        Path archive = folder.resolve(name + ".jsa");
        train(function.with(name, "-XX:ArchiveClassesAtExit=" + archive));
        return function.with(name + ", archive of classes (AppCDS)", "-XX:SharedArchiveFile=" + archive);
    }

    private ColdFunction cached(ColdFunction function, String name) throws Exception {
        Path archive = folder.resolve(name + ".aot");
        train(function.with(name, "-XX:AOTCacheOutput=" + archive));
        return function.with(name + ", cache (AOT)", "-XX:AOTCache=" + archive);
    }

    private void train(ColdFunction function) throws Exception {
        var unused = ColdProcess.run(function, client, address, folder.resolve("log"));
    }

    private static @Nullable Path otherJdk() throws IOException {
        String set = System.getenv("JAVA25_HOME");
        if (set != null) {
            return Path.of(set);
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().contains("" + RUNTIME_WITH_CACHE))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The event of the first step, as a client sends it. */
    private Bytes event() {
        String endpoint = address.toString();
        var unused = AwsPairClient.connect(AwsCloud.from(Map.of(
                        "JOINTLAMBDA_PREFIX", "cold",
                        "JOINTLAMBDA_TABLE", "cold",
                        "JOINTLAMBDA_BUCKET", "cold",
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "id",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_ENDPOINT_URL_DYNAMODB", endpoint,
                        "AWS_ENDPOINT_URL_LAMBDA", endpoint,
                        "AWS_ENDPOINT_URL_S3", endpoint)))
                .start(Parcel.ofOneKilobyte());
        return services.lastEvent();
    }

    private static List<String> conditions(int times) {
        return List.of(
                "Each in a process of its own, in Lambda's runtime interface client with Lambda's own flags (serial collector,"
                        + " compiler tier 1), " + times
                        + " of each kind in turns after one that is not looked at; medians."
                        + " Lambda's own archive of the client's classes is nowhere to be had.",
                "Ours is one step of a chain: it looks for its register, runs, commits with a conditional put and invokes the"
                        + " next one. By hand is one conditional put and one asynchronous invocation, with the same SDK, HTTP"
                        + " client and payload of 1 KB. DynamoDB and Lambda are one service in the measuring process that"
                        + " answers at once, without TLS.",
                "From the start of the process to the answer. Restored: from the end of the wait for the snapshot to the"
                        + " answer; nothing is saved or copied, so that what Lambda itself needs for that comes on top.",
                "CPU time of the process, from the kernel's count in steps of 10 ms. Wall times are of a machine that has more"
                        + " to do: the least one is the nearest to an idle core.");
    }

    /** What the processes of one kind took. */
    private static final class Costs {
        private final Times cpu = new Times();
        private final Times wall = new Times();
        private final Times rss = new Times();
        double table;
        double invocations;

        void add(Cost cost, Map<String, Integer> calls) {
            cpu.add((long) (cost.cpu() * 1e6));
            wall.add((long) (cost.wall() * 1e6));
            rss.add((long) (cost.rss() * 1e6));
            invocations = calls.getOrDefault("POST", 0);
            table = calls.values().stream().mapToInt(Integer::intValue).sum() - invocations;
        }

        double cpu() {
            return cpu.p50();
        }

        double wall() {
            return wall.p50();
        }

        double leastWall() {
            return wall.quantile(0);
        }

        double rss() {
            return rss.p50();
        }
    }
}
