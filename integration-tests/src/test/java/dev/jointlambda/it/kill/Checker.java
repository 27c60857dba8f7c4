package dev.jointlambda.it.kill;

import dev.jointlambda.it.kill.Shape.Kind;
import dev.jointlambda.it.kill.Shape.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the history of an execution by what is promised. It knows rows and graphs, and nothing of the runtime. */
final class Checker {
    private final Subject subject;

    private Checker(Subject subject) {
        this.subject = subject;
    }

    /** What is wrong with an execution; empty if nothing is. */
    static List<String> violations(Subject subject, History history) {
        return new Checker(subject)
                .check(history).stream()
                        .map(each -> history.partition + ": " + each)
                        .toList();
    }

    private List<String> check(History history) {
        List<String> wrong = new ArrayList<>();
        Map<String, Commit> commits = committedOnce(history, wrong);
        goneOn(commits, wrong);
        fromCommitted(commits, wrong);
        joinedOnce(history, commits, wrong);
        endedOnce(history, commits, wrong);
        if (wrong.isEmpty()) {
            wrong.addAll(subject.wrongValues(history));
        }
        return wrong;
    }

    /** UniqueCommit: at most one output of a step instance, over both stores. */
    private static Map<String, Commit> committedOnce(History history, List<String> wrong) {
        Map<String, Commit> commits = new HashMap<>();
        for (Commit commit : history.commits) {
            Commit other = commits.put(commit.instance(), commit);
            if (other != null) {
                wrong.add(commit.instance() + " was committed twice: " + other.where() + " and " + commit.where());
            }
        }
        return commits;
    }

    /** Nothing is lost: whatever is committed has been gone on from. */
    private void goneOn(Map<String, Commit> commits, List<String> wrong) {
        if (!commits.containsKey(subject.shape().start + "#")) {
            wrong.add("the start was never committed");
        }
        for (Commit commit : commits.values()) {
            for (Link link : subject.shape().from(commit.step())) {
                if (link.followed(commit)) {
                    for (String target : link.targets(commit)) {
                        if (!commits.containsKey(target)) {
                            wrong.add(target + " was never committed, after " + commit.instance());
                        }
                    }
                }
            }
        }
    }

    /** InputsCommitted: nothing was committed but what some commit led to; a join, what all of them did. */
    private void fromCommitted(Map<String, Commit> commits, List<String> wrong) {
        Map<String, Set<Link>> led = new HashMap<>();
        for (Commit commit : commits.values()) {
            for (Link link : subject.shape().from(commit.step())) {
                if (link.followed(commit)) {
                    link.targets(commit).forEach(target -> led.computeIfAbsent(target, any -> new HashSet<>())
                            .add(link));
                }
            }
        }
        for (Commit commit : commits.values()) {
            List<Link> into = subject.shape().to(commit.step());
            boolean exclusive =
                    into.stream().anyMatch(link -> link.kind() == Kind.CHOSEN || link.kind() == Kind.CAUGHT);
            int need = exclusive ? 1 : into.size();
            int have = led.getOrDefault(commit.instance(), Set.of()).size();
            if (have < need) {
                wrong.add(commit.instance() + " was committed, but " + have + " of the " + need
                        + " edges into it were followed");
            }
        }
    }

    /** JoinSound: one row for each join, with every arrival once. */
    private void joinedOnce(History history, Map<String, Commit> commits, List<String> wrong) {
        Set<String> rows = new HashSet<>();
        for (JoinArrivals join : history.joins) {
            if (!rows.add(join.row())) {
                wrong.add("both stores have a join row " + join.row());
            }
            if (join.slots().size() != join.expected()) {
                wrong.add("the join row " + join.row() + " has " + join.slots().size() + " arrivals of "
                        + join.expected());
            }
        }
        for (Commit commit : commits.values()) {
            boolean joins = subject.shape().to(commit.step()).size() > 1
                    || subject.shape().collectors().contains(commit.step());
            if (joins && !rows.contains("J#" + commit.instance())) {
                wrong.add(commit.instance() + " was committed without a join row");
            }
        }
    }

    /** OneResult: one row of the execution, over, with what the end has committed. */
    private void endedOnce(History history, Map<String, Commit> commits, List<String> wrong) {
        if (history.ends.size() != 1) {
            wrong.add("there are " + history.ends.size() + " rows of the execution: " + history.ends);
            return;
        }
        End end = history.ends.get(0);
        if (!end.status().equals("DONE")) {
            wrong.add("it is " + end.status() + " with " + end.result());
            return;
        }
        boolean matches = commits.values().stream()
                .filter(Commit::ok)
                .filter(commit -> subject.shape().from(commit.step()).stream().noneMatch(link -> link.followed(commit)))
                .anyMatch(commit -> end.result().isPresent()
                        ? commit.value().equals(end.result().get())
                        : end.resultIn().equals(commit.instance() + " in " + commit.store()));
        if (!matches) {
            wrong.add("its result " + end.result() + end.resultIn() + " is not what an end has committed");
        }
    }
}
