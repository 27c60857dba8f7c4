package dev.jointlambda.processor.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each cell the number of arcs on the longest way to it, so that every arc goes down. */
final class Ranks {
    private final Map<Cell, Integer> ranks = new HashMap<>();

    /**
     * @param cells every cell
     * @param lowest the ranks that some of them have at least
     * @throws IllegalArgumentException if arcs go round in a loop
     */
    Ranks(Collection<Cell> cells, List<Arc> arcs, Map<Cell, Integer> lowest) {
        Map<Cell, List<Arc>> leaving = new HashMap<>();
        Map<Cell, Integer> missing = new HashMap<>();
        for (Arc arc : arcs) {
            leaving.computeIfAbsent(arc.from(), from -> new ArrayList<>()).add(arc);
            missing.merge(arc.to(), 1, Integer::sum);
        }
        Deque<Cell> ready = new ArrayDeque<>();
        for (Cell cell : cells) {
            ranks.put(cell, lowest.getOrDefault(cell, 0));
            if (!missing.containsKey(cell)) {
                ready.add(cell);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            Cell cell = ready.remove();
            done++;
            for (Arc arc : leaving.getOrDefault(cell, List.of())) {
                ranks.merge(arc.to(), of(cell) + 1, Math::max);
                if (missing.merge(arc.to(), -1, Integer::sum) == 0) {
                    ready.add(arc.to());
                }
            }
        }
        if (done < cells.size()) {
            throw new IllegalArgumentException("the edges of the picture go round in a loop");
        }
    }

    int of(Cell cell) {
        return ranks.getOrDefault(cell, 0);
    }

    int highest() {
        return ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
