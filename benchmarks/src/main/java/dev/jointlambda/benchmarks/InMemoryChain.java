package dev.jointlambda.benchmarks;

import dev.jointlambda.Cloud;
import dev.jointlambda.benchmarks.flows.Parcel;
import dev.jointlambda.benchmarks.flows.ShortChain;
import dev.jointlambda.benchmarks.flows.ShortChainClient;
import dev.jointlambda.testkit.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** How many executions of a chain of three the simulated clouds get through in a second. */
public final class InMemoryChain {
    private static final int WARM_UP_ROUNDS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final double NANOS = 1e9;

    private InMemoryChain() {}

    /**
     * Writes what it finds out.
     *
     * @param args the folder; how many rounds; how many executions a round
     */
    public static void main(String[] args) throws Exception {
        measure(Integer.parseInt(args[1]), Integer.parseInt(args[2])).write(Path.of(args[0]));
    }

    static Section measure(int rounds, int executions) throws InterruptedException, TimeoutException {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round(i, executions);
        }
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            rates.add(round(WARM_UP_ROUNDS + i, executions));
        }
        Collections.sort(rates);
        return new Section(
                "in-memory",
                "A chain of three in memory",
                List.of(
                        rounds + " rounds of " + executions + " executions, one after another, after " + WARM_UP_ROUNDS
                                + " rounds to warm up; each round has new clouds; payload 1 KB; from start to result.",
                        "Generated functions, the real protocol and codecs, in one thread on virtual time: nothing waits."
                                + " This is the pace of tests and simulations, not of a deployment.",
                        "Processors that the JVM may use: "
                                + Runtime.getRuntime().availableProcessors() + "."),
                List.of(Table.of("Executions per second", "rounds", "slowest", "median", "fastest")
                        .row(
                                Integer.toString(rounds),
                                rates.get(0),
                                rates.get((rounds - 1) / 2),
                                rates.get(rounds - 1))));
    }

    private static double round(int seed, int executions) throws InterruptedException, TimeoutException {
        Simulation clouds = Simulation.seeded(seed).use(ShortChain.class, ShortChain::new);
        ShortChainClient client = ShortChainClient.connect(clouds.binding(Cloud.AWS));
        long before = System.nanoTime();
        for (int i = 0; i < executions; i++) {
            client.start(Parcel.ofOneKilobyte()).result(LONGEST);
        }
        double seconds = (System.nanoTime() - before) / NANOS;
        List<String> stuck = clouds.runUntilIdle();
        if (!stuck.isEmpty()) {
            throw new IllegalStateException("seed " + seed + ": " + stuck);
        }
        return executions / seconds;
    }
}
