package dev.jointlambda.local.table;

import java.util.List;

/**
 * The primary key of a row, its first cell being the partition; or a place between keys, as a bound of a scan.
 * Immutable, ordered cell by cell.
 */
public final class Key implements Comparable<Key> {
    private final List<Cell> cells;
    private final int side;

    private Key(List<Cell> cells, int side) {
        if (cells.isEmpty() && side == 0) {
            throw new IllegalArgumentException("a key has at least one cell");
        }
        this.cells = List.copyOf(cells);
        this.side = side;
    }

    /** The key of a row: the partition first, then the sort cells. */
    public static Key of(Cell... cells) {
        return new Key(List.of(cells), 0);
    }

    /** The key of a row: the partition first, then the sort cells. */
    public static Key of(List<Cell> cells) {
        return new Key(cells, 0);
    }

    /** The place just before every key that starts with these cells; without cells, before everything. */
    public static Key before(List<Cell> prefix) {
        return new Key(prefix, -1);
    }

    /** The place just after every key that starts with these cells; without cells, after everything. */
    public static Key after(List<Cell> prefix) {
        return new Key(prefix, 1);
    }

    /** The cells: the partition first. */
    public List<Cell> cells() {
        return cells;
    }

    /** The first cell. */
    Cell partition() {
        return cells.get(0);
    }

    boolean isPlace() {
        return side != 0;
    }

    @Override
    public int compareTo(Key other) {
        int common = Math.min(cells.size(), other.cells.size());
        for (int i = 0; i < common; i++) {
            int order = cells.get(i).compareTo(other.cells.get(i));
            if (order != 0) {
                return order;
            }
        }
        if (cells.size() == other.cells.size()) {
            return Integer.compare(side, other.side);
        }
        // The shorter one is a place beside all keys that start with it, or a key before its extensions.
        return cells.size() < other.cells.size() ? (side == 0 ? -1 : side) : (other.side == 0 ? 1 : -other.side);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && side == key.side && cells.equals(key.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode() + side;
    }

    @Override
    public String toString() {
        return (side < 0 ? "before " : side > 0 ? "after " : "") + cells;
    }
}
