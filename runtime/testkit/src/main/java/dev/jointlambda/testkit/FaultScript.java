package dev.jointlambda.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What went wrong in one run, or shall: the seed, and each fault by the number of its call. With the same code it gives the
 * same run, to the last call. As a text it reads {@code seed=42 faults=17:CRASH_AFTER,31:DROP}, or {@code seed=42} without
 * faults.
 *
 * <pre>{@code
 * FaultScript script = FaultScript.parse("seed=42 faults=17:CRASH_AFTER");
 * Simulation clouds = script.simulation().use(OrderFlow.class, OrderFlow::new);
 * }</pre>
 */
public final class FaultScript implements Faults {
    private static final Pattern FORM = Pattern.compile("\\s*seed=(-?\\d+)(?:\\s+faults=(\\S*))?\\s*");
    private static final Pattern ONE = Pattern.compile("(\\d+):([A-Z_]+)");

    private final long seed;
    private final List<At> faults;
    private final Map<Long, Fault> byCall = new HashMap<>();

    /**
     * One fault.
     *
     * @param call the number of its call, from 1
     * @param fault what goes wrong
     */
    public record At(long call, Fault fault) {
        /** As in {@code 17:CRASH_AFTER}. */
        @Override
        public String toString() {
            return call + ":" + fault;
        }
    }

    private FaultScript(long seed, Collection<At> faults) {
        this.seed = seed;
        this.faults = List.copyOf(faults);
        for (At each : this.faults) {
            if (byCall.put(each.call, each.fault) != null) {
                throw new IllegalArgumentException("call " + each.call + " has two faults, but can have one only");
            }
        }
    }

    /**
     * A script.
     *
     * @throws IllegalArgumentException if a call has two faults
     */
    public static FaultScript of(long seed, Collection<At> faults) {
        return new FaultScript(seed, faults);
    }

    /** A script without faults. */
    public static FaultScript faultless(long seed) {
        return new FaultScript(seed, List.of());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text has another form, or names no fault; says what was expected
     */
    public static FaultScript parse(String text) {
        Matcher script = FORM.matcher(text);
        if (!script.matches()) {
            throw wrong(text);
        }
        try {
            List<At> faults = new ArrayList<>();
            String list = script.group(2);
            if (list != null && !list.isEmpty()) {
                for (String each : list.split(",", -1)) {
                    Matcher one = ONE.matcher(each);
                    if (!one.matches()) {
                        throw wrong(text);
                    }
                    faults.add(new At(Long.parseLong(one.group(1)), fault(one.group(2))));
                }
            }
            return new FaultScript(Long.parseLong(script.group(1)), faults);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number in \"" + text + "\" is out of range", e);
        }
    }

    private static Fault fault(String name) {
        for (Fault each : Fault.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("there is no fault " + name + "; there are " + List.of(Fault.values()));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no fault script: expected a text such as seed=42 faults=17:CRASH_AFTER,31:DROP");
    }

    /** What everything but the faults is drawn from. */
    public long seed() {
        return seed;
    }

    /** The faults, in the order given. */
    public List<At> faults() {
        return faults;
    }

    /** The same seed with other faults. */
    public FaultScript with(Collection<At> other) {
        return new FaultScript(seed, other);
    }

    /** Clouds with this seed on which these faults happen. */
    public Simulation simulation() {
        return Simulation.seeded(seed).faults(this);
    }

    @Override
    public Fault of(Call call) {
        return byCall.getOrDefault(call.number(), Fault.NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultScript script && seed == script.seed && faults.equals(script.faults);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed) * 31 + faults.hashCode();
    }

    @Override
    public String toString() {
        return "seed=" + seed
                + (faults.isEmpty()
                        ? ""
                        : " faults=" + faults.stream().map(At::toString).collect(Collectors.joining(",")));
    }
}
