package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static Graph graph(String... edges) {
        Graph graph = Graph.of(List.of("a", "b", "c", "d", "e"));
        for (String edge : edges) {
            graph.edge(edge.substring(0, 1), edge.substring(1));
        }
        return graph;
    }

    @Test
    void neighboursKeepTheirOrder() {
        Graph graph = graph("ac", "ab", "cd", "bd");
        assertEquals(List.of("c", "b"), List.copyOf(graph.successors("a")));
        assertEquals(List.of("c", "b"), List.copyOf(graph.predecessors("d")));
    }

    @Test
    void afterIsEverythingReachableButNotTheNodeItself() {
        assertEquals(Set.of("b", "c", "d"), graph("ab", "bc", "bd").after("a"));
        assertTrue(graph("ab", "bc").leads("a", "c"));
        assertFalse(graph("ab", "bc").leads("c", "a"));
        assertFalse(graph("ab").leads("a", "a"));
    }

    @Test
    void topologicalPutsEveryNodeBehindItsPredecessors() {
        assertEquals(
                List.of("a", "e", "c", "b", "d"), graph("ac", "cb", "ab", "bd").topological());
    }

    @Test
    void topologicalLeavesOutWhatIsOnOrBehindALoop() {
        assertEquals(List.of("a", "e"), graph("ab", "bc", "cb", "cd").topological());
    }

    @Test
    void aLoopIsToldFromWhereTheWalkEntersIt() {
        assertEquals(
                List.of(List.of("b", "c", "d")), graph("ab", "bc", "cd", "db").loops("a"));
    }

    @Test
    void aLoopThroughTheFirstNodeBeginsThere() {
        assertEquals(List.of(List.of("a", "b")), graph("ab", "ba").loops("a"));
    }

    @Test
    void everyComponentHasOneLoopTheShortestThroughItsEntry() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d")),
                graph("ab", "be", "ea", "ba", "ac", "cd", "dc").loops("a"));
    }

    @Test
    void loopsNobodyCanReachAreFoundToo() {
        assertEquals(List.of(List.of("d", "e")), graph("ab", "de", "ed").loops("a"));
    }

    @Test
    void aGraphWithoutLoopsHasNone() {
        assertEquals(List.of(), graph("ab", "ac", "bd", "cd").loops("a"));
    }

    @Test
    void edgesGoBetweenKnownNodesOnly() {
        assertThrows(IllegalArgumentException.class, () -> graph("ax"));
    }

    @Test
    void aVeryLongChainIsNoTrouble() {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            nodes.add("n" + i);
        }
        Graph chain = Graph.of(nodes);
        for (int i = 1; i < nodes.size(); i++) {
            chain.edge(nodes.get(i - 1), nodes.get(i));
        }
        assertEquals(nodes, chain.topological());
        assertEquals(List.of(), chain.loops("n0"));
        assertEquals(19_999, chain.after("n0").size());
    }
}
