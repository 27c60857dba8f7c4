package dev.jointlambda.it.kill;

import dev.jointlambda.local.process.KillPoint;
import dev.jointlambda.local.process.KillPoints;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes which points are reached, and kills each execution's process at the points it was given. Safe for many threads. */
final class Killer implements KillPoints {
    private static final Pattern EXECUTION =
            Pattern.compile("\"workflow\":\"([^\"]*)\",\"version\":\\d+,\"execution\":\"([^\"]*)\"");

    private final Map<String, Deque<String>> armed = new HashMap<>();
    private final Map<String, String> firstKill = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> hit = new TreeSet<>();
    private final Map<String, List<String>> plans = new HashMap<>();
    private int kills;

    /** Kills an execution at these points, the next once it has been killed at the one before. */
    synchronized void arm(String partition, List<String> points) {
        armed.put(partition, new ArrayDeque<>(points));
    }

    @Override
    public synchronized boolean kill(KillPoint point, Bytes event) {
        Matcher of = EXECUTION.matcher(new String(event.array(), StandardCharsets.UTF_8));
        if (!of.find()) {
            return false;
        }
        String partition = of.group(1) + "/" + of.group(2);
        String name = point.toString();
        String first = firstKill.get(partition);
        if (seen.add(name) && first != null) {
            // Only who is killed first comes here.
            plans.put(name, List.of(first, name));
        }
        Deque<String> next = armed.get(partition);
        if (next == null || next.isEmpty() || !next.getFirst().equals(name)) {
            return false;
        }
        next.removeFirst();
        firstKill.putIfAbsent(partition, name);
        hit.add(name);
        kills++;
        return true;
    }

    /** Where to kill so that a point is reached and killed at. */
    synchronized List<String> plan(String point) {
        return plans.getOrDefault(point, List.of(point));
    }

    /** Every point that has been reached. */
    synchronized Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /** Every point at which somebody has been killed. */
    synchronized Set<String> hit() {
        return new TreeSet<>(hit);
    }

    synchronized int kills() {
        return kills;
    }
}
