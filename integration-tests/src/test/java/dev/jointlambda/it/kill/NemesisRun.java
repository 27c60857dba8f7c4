package dev.jointlambda.it.kill;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalSettings;
import dev.jointlambda.local.RetryPolicy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Executions at a rate while a nemesis makes trouble; then everything is up, all of them must end, and the rows of both
 * stores are judged. As a program: {@code NemesisRun [seconds [executions per second [seed [light]]]]}.
 */
final class NemesisRun {
    /** Three further deliveries, as Function Compute makes them, with some of Lambda's minutes as seconds. */
    private static final RetryPolicy RETRIES =
            new RetryPolicy(List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(4)));

    private static final Subject ECHO = new EchoSubject();
    private static final Subject RELAY = new RelaySubject();

    /** What a machine with two cores carries twenty times a second: three of four executions are small. */
    private static final List<Subject> LIGHT = List.of(RELAY, RELAY, RELAY, ECHO);

    private static final List<Subject> ALL =
            List.of(RELAY, ECHO, new OrderSubject(), new IotSubject(), new MonteCarloSubject());

    private final Duration time;
    private final int perSecond;
    private final long seed;

    NemesisRun(Duration time, int perSecond, long seed) {
        this.time = time;
        this.perSecond = perSecond;
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param executions how many there are of each workflow
     * @param troubles what the nemesis did, and how often
     * @param startsRepeated how often a start had to be repeated
     * @param givenUp how many events were given up after their retries
     * @param swept for how many executions a timer's sweep sent something again
     * @param processes how many processes were started
     * @param p50 and p99: from the start of an execution to its last commit, in milliseconds
     * @param violations what is wrong; empty if nothing is
     */
    record Figures(
            long seed,
            Map<String, Integer> executions,
            Map<String, Integer> troubles,
            int startsRepeated,
            int givenUp,
            long swept,
            int processes,
            long p50,
            long p99,
            List<String> violations) {}

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 600);
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        boolean samples = arguments.length < 4 || !arguments[3].equals("light");
        Figures figures =
                new NemesisRun(time, perSecond, seed).run(samples, Duration.ofSeconds(10), Duration.ofMinutes(30));
        print(figures, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(figures.violations().isEmpty() ? 0 : 1);
    }

    private static void print(Figures figures, PrintStream out) {
        out.println("seed " + figures.seed());
        out.println("executions " + figures.executions() + ", starts repeated " + figures.startsRepeated());
        figures.troubles().forEach((what, times) -> out.println(times + " x " + what));
        out.println("processes " + figures.processes() + ", events given up " + figures.givenUp()
                + ", executions swept " + figures.swept());
        out.println("p50 " + figures.p50() + " ms, p99 " + figures.p99() + " ms");
        out.println("violations " + figures.violations().size());
        figures.violations().forEach(out::println);
    }

    /**
     * Runs it.
     *
     * @param samples whether the samples run, too, whose steps may take a minute, so that their sweeper waits for minutes
     * @param longest how long one trouble lasts at most
     * @param patience how long the executions may take to end once everything is up
     */
    Figures run(boolean samples, Duration longest, Duration patience) throws InterruptedException {
        List<Subject> mix = samples ? ALL : LIGHT;
        List<Subject> subjects = mix.stream().distinct().toList();
        LocalSettings settings = LocalSettings.defaults()
                .withSeed(seed)
                .withRetries(RETRIES)
                .withReadTimeout(Duration.ofSeconds(2))
                .withProcesses(samples ? 4 : 3)
                .withSweeps(Duration.ofSeconds(samples ? 5 : 2), Duration.ofSeconds(1));
        try (LocalClouds clouds = LocalClouds.start(settings);
                Load load = new Load(clouds, mix, seed)) {
            subjects.forEach(subject -> clouds.useProcesses(subject.type()));
            Nemesis nemesis = new Nemesis(clouds, seed, longest, Duration.ofSeconds(3), true);
            try (nemesis) {
                load.run(perSecond, time);
            }
            List<String> open = load.awaitAll(patience);
            List<String> violations = new ArrayList<>();
            open.forEach(each -> violations.add(each + ": still open after " + patience));
            // Events that nobody waits for any more may still be under way; they must change nothing.
            if (!clouds.awaitIdle(patience)) {
                violations.add("events are still under way after " + patience);
            }
            return judged(clouds, subjects, load, nemesis.done(), violations);
        }
    }

    private Figures judged(
            LocalClouds clouds,
            List<Subject> subjects,
            Load load,
            Map<String, Integer> troubles,
            List<String> violations) {
        Verdict verdict = Verdict.of(clouds, subjects);
        violations.addAll(verdict.violations());
        Set<String> lost = new HashSet<>(load.accepted());
        lost.removeAll(verdict.histories().keySet());
        lost.forEach(each -> violations.add(each + ": accepted, and not in the stores"));
        List<History> histories = List.copyOf(verdict.histories().values());
        List<Long> took = histories.stream()
                .filter(History::over)
                .map(History::tookMillis)
                .sorted()
                .toList();
        return new Figures(
                seed,
                load.counts(),
                troubles,
                load.repeated(),
                clouds.givenUp().size(),
                histories.stream()
                        .filter(history -> history.ends.stream().anyMatch(end -> end.swept() > 0))
                        .count(),
                clouds.processes(Cloud.AWS).started()
                        + clouds.processes(Cloud.ALIYUN).started(),
                percentile(took, 50),
                percentile(took, 99),
                violations);
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
