package dev.jointlambda.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directed graph over names. Nodes and edges keep the order they were given in, and so does every answer. Walks are
 * loops, not recursion: a long chain must not exhaust the compiler's stack.
 */
final class Graph {
    private final Map<String, Set<String>> successors = new LinkedHashMap<>();
    private final Map<String, Set<String>> predecessors = new LinkedHashMap<>();

    private Graph() {}

    static Graph of(Collection<String> nodes) {
        Graph graph = new Graph();
        for (String node : nodes) {
            graph.successors.put(node, new LinkedHashSet<>());
            graph.predecessors.put(node, new LinkedHashSet<>());
        }
        return graph;
    }

    /** Adds an edge between two nodes of the graph. */
    Graph edge(String from, String to) {
        of(successors, from).add(to);
        of(predecessors, to).add(from);
        return this;
    }

    Set<String> nodes() {
        return Collections.unmodifiableSet(successors.keySet());
    }

    Set<String> successors(String node) {
        return Collections.unmodifiableSet(of(successors, node));
    }

    Set<String> predecessors(String node) {
        return Collections.unmodifiableSet(of(predecessors, node));
    }

    /** Everything that can be reached from a node over at least one edge. */
    Set<String> after(String node) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(successors(node));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                open.addAll(successors(next));
            }
        }
        return seen;
    }

    /** These nodes, and everything from which one of them can be reached. */
    Set<String> before(Collection<String> nodes) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                open.addAll(predecessors(next));
            }
        }
        return seen;
    }

    boolean leads(String from, String to) {
        return after(from).contains(to);
    }

    /** Every node after its predecessors, else in the given order; nodes on or behind a loop are left out. */
    List<String> topological() {
        List<String> order = new ArrayList<>();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        predecessors.forEach((node, before) -> {
            waiting.put(node, before.size());
            if (before.isEmpty()) {
                ready.add(node);
            }
        });
        while (!ready.isEmpty()) {
            String node = ready.removeFirst();
            order.add(node);
            for (String next : successors(node)) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /**
     * One loop for each strongly connected component: the path from the node where a depth-first walk enters the
     * component, back to that node, which is not repeated at the end.
     *
     * @param first where the walk begins; it goes on with every other node in order
     */
    List<List<String>> loops(String first) {
        List<List<String>> loops = new ArrayList<>();
        // What can be ordered is on no loop; usually that is everything.
        Set<String> explained = new HashSet<>(topological());
        for (String entry : depthFirst(first)) {
            if (explained.contains(entry)) {
                continue;
            }
            Set<String> component = after(entry);
            if (component.contains(entry)) {
                component.removeIf(node -> !leads(node, entry));
                explained.addAll(component);
                loops.add(path(entry, component));
            }
        }
        return loops;
    }

    private List<String> depthFirst(String first) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(nodes());
        open.addFirst(first);
        while (!open.isEmpty()) {
            String node = open.removeFirst();
            if (seen.add(node)) {
                List<String> next = new ArrayList<>(successors(node));
                Collections.reverse(next);
                next.forEach(open::addFirst);
            }
        }
        return List.copyOf(seen);
    }

    /** The shortest way from a node of a component through it back to that node. */
    private List<String> path(String entry, Set<String> component) {
        Map<String, String> from = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            String node = open.removeFirst();
            if (successors(node).contains(entry)) {
                Deque<String> path = new ArrayDeque<>();
                for (String at = node; at != null; at = from.get(at)) {
                    path.addFirst(at);
                }
                return List.copyOf(path);
            }
            for (String next : successors(node)) {
                if (component.contains(next) && !next.equals(entry) && !from.containsKey(next)) {
                    from.put(next, node);
                    open.add(next);
                }
            }
        }
        throw new IllegalStateException("no loop through " + entry);
    }

    private static Set<String> of(Map<String, Set<String>> map, String node) {
        Set<String> found = map.get(node);
        if (found == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        return found;
    }
}
