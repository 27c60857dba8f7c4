package dev.jointlambda.processor.picture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the links that cross the middle of another edge: those bend, so that the middle can be straight. */
final class Conflicts {
    private Conflicts() {}

    static Set<Link> find(List<List<Cell>> rows) {
        Set<Link> conflicts = new HashSet<>();
        for (List<Cell> row : rows) {
            List<Link> links = row.stream()
                    .flatMap(cell -> cell.down().stream())
                    .sorted(Comparator.comparingDouble(Link::upperKey).thenComparingDouble(Link::lowerKey))
                    .toList();
            mark(links, conflicts);
        }
        return conflicts;
    }

    /** A link crosses an inner one if that begins left of it and ends right of it, or the other way round. */
    private static void mark(List<Link> links, Set<Link> conflicts) {
        double rightmost = Double.NEGATIVE_INFINITY;
        for (Link link : links) {
            if (link.inner()) {
                rightmost = Math.max(rightmost, link.lowerKey());
            } else if (link.lowerKey() < rightmost) {
                conflicts.add(link);
            }
        }
        double leftmost = Double.POSITIVE_INFINITY;
        for (int i = links.size() - 1; i >= 0; i--) {
            Link link = links.get(i);
            if (link.inner()) {
                leftmost = Math.min(leftmost, link.lowerKey());
            } else if (link.lowerKey() > leftmost) {
                conflicts.add(link);
            }
        }
    }
}
