package dev.jointlambda.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which faults of a failing script it takes to fail: leaves out more and more of them, halves first, then one at a
 * time, until every single one is needed. The seed stays. As without a fault everything after it may come differently, there
 * may be several minimal scripts; this finds one.
 *
 * <pre>{@code
 * FaultScript least = Shrinking.of(failing).by(script -> fails(script));
 * }</pre>
 *
 * <p>Who cannot run a script inside of a call asks for the {@link #next} one and {@link #tell}s what came of it, until there
 * is none. For one thread.
 */
public final class Shrinking {
    private final FaultScript first;
    private List<FaultScript.At> least;
    private int from;
    private int chunk;
    private boolean less;

    private Shrinking(FaultScript failing) {
        this.first = failing;
        this.least = failing.faults();
        this.chunk = least.size();
    }

    /** Begins with a script that fails. */
    public static Shrinking of(FaultScript failing) {
        return new Shrinking(failing);
    }

    /**
     * Goes on to the end.
     *
     * @param fails runs a script and says whether it fails as the first one did
     * @return a script that fails, none of whose faults can be left out
     */
    public FaultScript by(Predicate<FaultScript> fails) {
        FaultScript candidate = next();
        while (candidate != null) {
            tell(fails.test(candidate));
            candidate = next();
        }
        return least();
    }

    /** The script to try next; null if there is none left. */
    public @Nullable FaultScript next() {
        if (from >= least.size() && !narrow()) {
            return null;
        }
        List<FaultScript.At> rest = new ArrayList<>(least.subList(0, from));
        rest.addAll(least.subList(Math.min(from + chunk, least.size()), least.size()));
        return first.with(rest);
    }

    /** What came of the script that {@link #next} gave. */
    public void tell(boolean fails) {
        if (fails) {
            List<FaultScript.At> rest = new ArrayList<>(least.subList(0, from));
            rest.addAll(least.subList(Math.min(from + chunk, least.size()), least.size()));
            least = rest;
            less = true;
        } else {
            from += chunk;
        }
    }

    /** The smallest script so far that fails. */
    public FaultScript least() {
        return first.with(least);
    }

    /** After a pass: with smaller pieces, or, once they are single faults, again for as long as it helps. */
    private boolean narrow() {
        if (least.isEmpty() || (chunk == 1 && !less)) {
            return false;
        }
        chunk = Math.max(1, Math.min(chunk, least.size()) / 2);
        from = 0;
        less = false;
        return true;
    }
}
