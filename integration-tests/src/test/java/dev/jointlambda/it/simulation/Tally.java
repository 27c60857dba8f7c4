package dev.jointlambda.it.simulation;

import dev.jointlambda.testkit.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was explored, and what was found. Adds up; for one thread. */
final class Tally {
    /** How many violations are told; more say no more. */
    private static final int TOLD = 5;

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final List<String> violations = new ArrayList<>();
    private long simulations;
    private long executions;
    private long violated;

    /** A simulation of so many executions. */
    void ran(long together) {
        simulations++;
        executions += together;
    }

    void injected(Fault fault, long times) {
        faults.merge(fault, times, Long::sum);
    }

    void violated(String violation) {
        violated++;
        if (violations.size() < TOLD) {
            violations.add(violation);
        }
    }

    void add(Tally other) {
        other.faults.forEach(this::injected);
        simulations += other.simulations;
        executions += other.executions;
        violated += other.violated;
        for (String each : other.violations) {
            if (violations.size() < TOLD) {
                violations.add(each);
            }
        }
    }

    long simulations() {
        return simulations;
    }

    long executions() {
        return executions;
    }

    Map<Fault, Long> faults() {
        return faults;
    }

    long injected() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    long violated() {
        return violated;
    }

    List<String> violations() {
        return violations;
    }
}
