package dev.jointlambda.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, again and again. For one thread. */
final class Times {
    private static final double NANOS = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    /** The time, in milliseconds, that a part of all did not exceed; the nearest rank, nothing interpolated. NaN if there is none. */
    double quantile(double part) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS;
    }

    double mean() {
        return nanos.stream().mapToLong(Long::longValue).average().orElse(Double.NaN) / NANOS;
    }

    double p50() {
        return quantile(0.50);
    }

    double p95() {
        return quantile(0.95);
    }
}
