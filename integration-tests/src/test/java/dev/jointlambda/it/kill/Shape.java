package dev.jointlambda.it.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A workflow's graph as this package knows it: written down a second time, so that the checker needs no generated model. */
final class Shape {
    /** When an edge is followed, and by whom. */
    enum Kind {
        /** Once the step has returned. */
        ALWAYS,
        /** Once for each element that the step has returned. */
        EACH,
        /** By every item; the target collects them. */
        COLLECT,
        /** Once the step has returned, if its row names the target. */
        CHOSEN,
        /** Once the step has failed, if its row names the target. */
        CAUGHT
    }

    /** An edge. */
    record Link(String from, String to, Kind kind) {
        /** Whether a commit of {@code from} leads along it. */
        boolean followed(Commit commit) {
            return switch (kind) {
                case ALWAYS, EACH, COLLECT -> commit.ok();
                case CHOSEN -> commit.ok() && commit.placed().containsKey(to);
                case CAUGHT -> !commit.ok() && commit.placed().containsKey(to);
            };
        }

        /** The instances of {@code to} that a commit leads to. */
        List<String> targets(Commit commit) {
            String index = commit.index();
            List<String> targets = new ArrayList<>();
            switch (kind) {
                case ALWAYS, CHOSEN, CAUGHT -> targets.add(to + "#" + index);
                case COLLECT -> targets.add(to + "#" + (index.contains(".") ? index.replaceAll("\\.\\d+$", "") : ""));
                case EACH -> {
                    for (int i = 0; i < commit.items(); i++) {
                        targets.add(to + "#" + (index.isEmpty() ? "" : index + ".") + i);
                    }
                }
            }
            return targets;
        }
    }

    final String start;
    private final List<Link> links = new ArrayList<>();

    private Shape(String start) {
        this.start = start;
    }

    static Shape startingWith(String start) {
        return new Shape(start);
    }

    Shape link(String from, String to, Kind kind) {
        links.add(new Link(from, to, kind));
        return this;
    }

    Shape always(String from, String to) {
        return link(from, to, Kind.ALWAYS);
    }

    /** The edges that leave a step. */
    List<Link> from(String step) {
        return links.stream().filter(link -> link.from().equals(step)).toList();
    }

    /** The edges that lead to a step. */
    List<Link> to(String step) {
        return links.stream().filter(link -> link.to().equals(step)).toList();
    }

    /** The steps that collect items. */
    Set<String> collectors() {
        Set<String> collectors = new TreeSet<>();
        links.stream().filter(link -> link.kind() == Kind.COLLECT).forEach(link -> collectors.add(link.to()));
        return collectors;
    }
}
