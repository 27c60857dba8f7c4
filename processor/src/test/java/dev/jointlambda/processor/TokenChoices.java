package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Every way a run can fall, one after the other: whoever runs asks {@link #pick} at each fork, in the same order for the
 * same answers, and runs again as long as {@link #advance} says there is another way.
 */
final class TokenChoices {
    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> outOf = new ArrayList<>();
    private int at;

    /** The way this run goes at its next fork. */
    int pick(int ways) {
        if (ways == 1) {
            return 0;
        }
        if (at == picked.size()) {
            picked.add(0);
            outOf.add(ways);
        }
        return picked.get(at++);
    }

    /** Turns to the next way; false if all were tried. */
    boolean advance() {
        at = 0;
        int last = picked.size() - 1;
        while (last >= 0 && picked.get(last) + 1 == outOf.get(last)) {
            picked.remove(last);
            outOf.remove(last);
            last--;
        }
        if (last < 0) {
            return false;
        }
        picked.set(last, picked.get(last) + 1);
        return true;
    }
}
