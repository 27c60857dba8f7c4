package dev.jointlambda.processor.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts where links cross, as the cells are ordered now. */
final class Crossings {
    private static final Comparator<Link> FROM_THE_LEFT =
            Comparator.comparingDouble(Link::upperKey).thenComparingDouble(Link::lowerKey);

    private Crossings() {}

    static long count(List<List<Cell>> rows) {
        return rows.stream().mapToLong(Crossings::below).sum();
    }

    /** Between a row and the next. */
    private static long below(List<Cell> row) {
        double[] ends = row.stream()
                .flatMap(cell -> cell.down().stream())
                .sorted(FROM_THE_LEFT)
                .mapToDouble(Link::lowerKey)
                .toArray();
        return inversions(ends, 0, ends.length, new double[ends.length]);
    }

    /** Sorts a part of the numbers and says how many pairs of them were in the wrong order. */
    private static long inversions(double[] numbers, int begin, int end, double[] spare) {
        if (end - begin < 2) {
            return 0;
        }
        int middle = (begin + end) >>> 1;
        long count = inversions(numbers, begin, middle, spare) + inversions(numbers, middle, end, spare);
        System.arraycopy(numbers, begin, spare, begin, end - begin);
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            if (right == end || (left < middle && spare[left] <= spare[right])) {
                numbers[i] = spare[left++];
            } else {
                numbers[i] = spare[right++];
                count += middle - left;
            }
        }
        return count;
    }

    /** How many fewer crossings there are if a cell and its right neighbour change places. */
    static int gain(Cell left, Cell right) {
        double[] up = ends(left.up(), true);
        double[] down = ends(left.down(), false);
        return gain(up, ends(right.up(), true)) + gain(down, ends(right.down(), false));
    }

    private static double[] ends(List<Link> links, boolean up) {
        double[] ends = links.stream()
                .mapToDouble(link -> up ? link.upperKey() : link.lowerKey())
                .toArray();
        Arrays.sort(ends);
        return ends;
    }

    private static int gain(double[] left, double[] right) {
        int gain = 0;
        int fewer = 0;
        int notMore = 0;
        for (double end : left) {
            while (fewer < right.length && right[fewer] < end) {
                fewer++;
            }
            while (notMore < right.length && right[notMore] <= end) {
                notMore++;
            }
            gain += fewer - (right.length - notMore);
        }
        return gain;
    }
}
