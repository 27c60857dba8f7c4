package dev.jointlambda.it.kill;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a process at every named point of some workflows, one or two for each execution, and waits for the results. */
final class KillRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 4;
    private static final int FIRST_RUNS = 3;
    private static final int TRIES = 40;

    private final Killer killer = new Killer();
    private final AtomicInteger executions = new AtomicInteger();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final CloudBinding client;
    private final Random random;

    /**
     * Deploys the workflows.
     *
     * @param seed draws the share of the points
     */
    KillRun(LocalClouds clouds, List<Subject> subjects, long seed) {
        random = new Random(seed);
        client = clouds.binding(Cloud.AWS);
        for (Cloud cloud : Cloud.values()) {
            clouds.processes(cloud).kill(killer);
        }
        for (Subject subject : subjects) {
            clouds.useProcesses(subject.type());
            this.subjects.put(subject.workflow(), subject);
        }
    }

    /** What was done. */
    record Figures(int known, int hit, int kills, int executions, Set<String> missed) {}

    /**
     * Finds the points by some runs without kills, then kills at them.
     *
     * @param most at how many points at most; all, and those that only show after a kill, if there are fewer
     */
    Figures run(int most) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> first = new ArrayList<>();
            for (Subject subject : subjects.values()) {
                for (int i = 0; i < FIRST_RUNS; i++) {
                    first.add(workers.submit(() -> execute(subject, List.of())));
                }
            }
            all(first);
            Set<String> tried = new HashSet<>();
            Set<String> missed = new TreeSet<>();
            for (List<String> round = next(tried, most); !round.isEmpty(); round = next(tried, most)) {
                List<Future<?>> kills = new ArrayList<>();
                for (String point : round) {
                    kills.add(workers.submit(() -> {
                        if (!killAt(point)) {
                            synchronized (missed) {
                                missed.add(point);
                            }
                        }
                        return null;
                    }));
                }
                all(kills);
            }
            return new Figures(killer.seen().size(), killer.hit().size(), killer.kills(), executions.get(), missed);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The points that are known by now and were not tried. */
    private List<String> next(Set<String> tried, int most) {
        List<String> points = new ArrayList<>(killer.seen());
        points.removeAll(tried);
        Collections.shuffle(points, random);
        List<String> share = points.subList(0, Math.min(points.size(), Math.max(0, most - tried.size())));
        tried.addAll(share);
        return share;
    }

    /**
     * Not every execution comes by every point: which branch of a join is last, and which way is chosen, differs; and some
     * points are only on the way of a second delivery. So every other try kills the same function after its commit first.
     */
    private boolean killAt(String point) throws Exception {
        Subject subject = subjects.get(point.substring(0, point.indexOf('/')));
        for (int tries = 0; tries < TRIES && !killer.hit().contains(point); tries++) {
            List<String> plan = killer.plan(point);
            execute(subject, tries % 2 == 0 || plan.size() > 1 ? plan : List.of(afterCommit(point), point));
        }
        return killer.hit().contains(point);
    }

    private String afterCommit(String point) {
        String function = point.substring(0, point.lastIndexOf('/') + 1);
        String inSlot = function + "after-commit-in-slot";
        return killer.seen().contains(inSlot) ? inSlot : function + "after-commit";
    }

    private Void execute(Subject subject, List<String> killedAt) throws Exception {
        String id = "kill-" + executions.incrementAndGet();
        killer.arm(subject.partition(id), killedAt);
        subject.start(client, id, false).result(PATIENCE);
        return null;
    }

    private static void all(List<Future<?>> running) throws Exception {
        for (Future<?> each : running) {
            each.get();
        }
    }
}
