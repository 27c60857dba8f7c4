package dev.jointlambda.it.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rows of one execution, from both stores. Filled by one thread, then only read. */
final class History {
    final String partition;
    final List<Commit> commits = new ArrayList<>();
    final List<JoinArrivals> joins = new ArrayList<>();
    final List<End> ends = new ArrayList<>();

    History(String partition) {
        this.partition = partition;
    }

    /** What a step instance has committed, by {@code step#index}; of two, which is a violation, the later one read. */
    Map<String, Commit> byInstance() {
        Map<String, Commit> all = new HashMap<>();
        commits.forEach(commit -> all.put(commit.instance(), commit));
        return all;
    }

    /** The commits of a step, by the last position of their index. */
    List<Commit> of(String step) {
        return commits.stream()
                .filter(commit -> commit.step().equals(step))
                .sorted((one, other) -> Integer.compare(position(one), position(other)))
                .toList();
    }

    private static int position(Commit commit) {
        String index = commit.index();
        return index.isEmpty() ? 0 : Integer.parseInt(index.substring(index.lastIndexOf('.') + 1));
    }

    /** Whether there is an execution, and it is over. */
    boolean over() {
        return !ends.isEmpty() && ends.stream().allMatch(End::over);
    }

    /** From the start to the last commit, in milliseconds, by the clocks of those who wrote. */
    long tookMillis() {
        long last = commits.stream().mapToLong(Commit::at).max().orElse(0);
        return last - ends.get(0).startedAt();
    }
}
